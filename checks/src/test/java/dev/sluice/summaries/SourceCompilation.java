package dev.sluice.summaries;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** An attributed compilation of some sources, and what its summaries say of their methods. */
final class SourceCompilation {
  private final ImmutableList<ClassSymbol> types;
  private final EffectSource summaries;

  private SourceCompilation(ImmutableList<ClassSymbol> types, EffectSource summaries) {
    this.types = types;
    this.summaries = summaries;
  }

  /** A compilation of {@code files}, each of which starts with its package and imports. */
  static SourceCompilation of(List<String> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String file : files) {
      sources.add(
          new SimpleJavaFileObject(
              URI.create("memory:///File" + sources.size() + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return file;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
              return !simpleName.endsWith("-info");
            }
          });
    }
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                null,
                diagnostic -> {
                  throw new AssertionError(diagnostic);
                },
                List.of("-proc:none", "-XDcompilePolicy=attr"),
                null,
                sources);
    ImmutableList.Builder<ClassSymbol> types = ImmutableList.builder();
    try {
      task.analyze().forEach(element -> addTypes(element, types));
      return new SourceCompilation(
          types.build(), summariesIn(((BasicJavacTask) task).getContext()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ModelException e) {
      throw new AssertionError(e);
    }
  }

  /** A compilation of the methods and classes {@code members}, which stand in a class. */
  static SourceCompilation ofMembers(String members) {
    return of(
        List.of(
            """
            package a;
            import java.io.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class Case {
            %s
            }
            """
                .formatted(members)));
  }

  private static void addTypes(Object element, ImmutableList.Builder<ClassSymbol> types) {
    if (element instanceof ClassSymbol type) {
      types.add(type);
      ASTHelpers.getEnclosedElements(type).forEach(member -> addTypes(member, types));
    }
  }

  private static EffectSource summariesIn(Context context) throws ModelException {
    Models models = Models.load(List.of());
    EffectSource[] summaries = new EffectSource[1];
    new CallEffects(
        models,
        new ResourceTypes(models, context),
        UnknownCode.LENIENT,
        effects -> summaries[0] = new SummaryEffects(effects, context),
        context);
    return summaries[0];
  }

  /** The methods and constructors of all classes, in source order. */
  ImmutableList<MethodSymbol> methods() {
    ImmutableList.Builder<MethodSymbol> methods = ImmutableList.builder();
    for (ClassSymbol type : types) {
      for (Symbol member : ASTHelpers.getEnclosedElements(type)) {
        if (member instanceof MethodSymbol method) {
          methods.add(method);
        }
      }
    }
    return methods.build();
  }

  /**
   * What a call of the only method called {@code name}, or of the only constructor of the class of
   * that name, does: as far as the code tells it.
   */
  String call(String name) {
    List<MethodSymbol> found =
        methods().stream()
            .filter(
                method ->
                    method.name.contentEquals(name)
                        || (method.isConstructor() && method.owner.name.contentEquals(name)))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " methods are called " + name);
    }
    return call(found.get(0));
  }

  /** What a call of {@code method} does, as far as the code tells it. */
  String call(MethodSymbol method) {
    Callee callee = Callee.of(method);
    List<String> parts = new ArrayList<>();
    summaries.result(callee).map(SourceCompilation::describe).ifPresent(parts::add);
    for (int position = 0; position <= method.params().size(); position++) {
      Operand operand = new Operand(position);
      Optional<OperandEffect> effect = summaries.operand(callee, operand);
      effect.map(known -> nameOf(operand) + " " + known).ifPresent(parts::add);
    }
    summaries.canThrow(callee).ifPresent(canThrow -> parts.add("never throws"));
    summaries.canReturn(callee).ifPresent(canReturn -> parts.add("never returns"));
    summaries.releasesNothing(callee).ifPresent(isSaid -> parts.add("releases nothing"));
    return String.join(", ", parts);
  }

  private static String describe(ResultOwnership result) {
    if (result instanceof ResultOwnership.Acquired acquired) {
      return "new"
          + (acquired.mayBeNull() ? " or null" : "")
          + (acquired.owners().isEmpty() ? "" : " of " + namesOf(acquired.owners()));
    }
    return result instanceof ResultOwnership.Shared shared
        ? "shares " + namesOf(shared.operands())
        : "not owned";
  }

  private static String namesOf(Iterable<Operand> operands) {
    return ImmutableList.copyOf(operands).stream()
        .map(SourceCompilation::nameOf)
        .collect(joining(" "));
  }

  private static String nameOf(Operand operand) {
    return operand.isReceiver() ? "this" : "#" + operand.position();
  }
}
