package dev.sluice.summaries;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.ModelException;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.EffectSource;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.UnknownCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A compilation that sees a folder of class files, and the summaries of what is in it. */
final class ClassPathSummaries {
  private final JavacTask task;
  private final ClassFileSummaries summaries;

  ClassPathSummaries(Path classes, String... options) throws IOException, ModelException {
    StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(null, Locale.ROOT, UTF_8);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classes));
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("memory:///Empty.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "class Empty {}";
          }
        };
    task =
        JavacTool.create().getTask(null, files, null, List.of(options), List.of(), List.of(source));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Context context = ((BasicJavacTask) task).getContext();
    Models models = Models.load(List.of());
    CallEffects effects =
        new CallEffects(
            models,
            new ResourceTypes(models, context),
            UnknownCode.LENIENT,
            unused -> new Nothing(),
            context);
    summaries = new ClassFileSummaries(effects, context);
  }

  /** The class of this binary name. */
  ClassSymbol type(String name) {
    return (ClassSymbol) task.getElements().getTypeElement(name);
  }

  /** The methods and constructors that the classes declare, nested ones included. */
  List<MethodSymbol> methodsOf(ClassSymbol type) {
    List<MethodSymbol> methods = new ArrayList<>();
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method) {
        methods.add(method);
      } else if (member instanceof ClassSymbol nested) {
        methods.addAll(methodsOf(nested));
      }
    }
    return methods;
  }

  /**
   * The summaries of the methods of {@code type} and of the classes in it as text, by the simple
   * names of the class and the method; several of one name are joined.
   */
  Map<String, String> textsOf(String type) {
    Map<String, String> texts = new TreeMap<>();
    for (MethodSymbol method : methodsOf(type(type))) {
      texts.merge(
          method.owner.getSimpleName()
              + "."
              + (method.isConstructor() ? method.owner : method).getSimpleName(),
          of(method).map(SummaryText::of).orElse("none"),
          (first, second) -> first + " | " + second);
    }
    return texts;
  }

  Optional<MethodSummary> of(MethodSymbol method) {
    return summaries.of(method);
  }

  private static final class Nothing implements EffectSource {
    @Override
    public Optional<ResultOwnership> result(Callee callee) {
      return Optional.empty();
    }

    @Override
    public Optional<OperandEffect> operand(Callee callee, Operand operand) {
      return Optional.empty();
    }
  }
}
