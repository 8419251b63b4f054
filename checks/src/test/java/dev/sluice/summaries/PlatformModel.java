package dev.sluice.summaries;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.MethodFact;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import dev.sluice.models.Verb;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.EffectSource;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.UnknownCode;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * What the class files of the running JDK say of its methods that have to do with resources, as far
 * as that differs from what the hand-written models and the default policy say. The lines of {@code
 * jdk-generated.model} are made from it, see {@link PlatformModelMain}.
 */
final class PlatformModel {
  static final String FILE = "jdk-generated.model";

  private static final Set<Verb> RESULT_VERBS =
      EnumSet.of(Verb.ACQUIRES, Verb.BORROWS, Verb.OWES_NOTHING, Verb.WRAPS, Verb.RETURNS);

  private final JavacTask task;
  private final Models models;
  private final ResourceTypes types;
  private final Types javacTypes;
  private final Symtab symtab;
  private final CallEffects effects;
  private final ClassFileSummaries summaries;

  private PlatformModel(JavacTask task) {
    this.task = task;
    Context context = ((BasicJavacTask) task).getContext();
    this.models = Models.builtInWithout(FILE);
    this.types = new ResourceTypes(models, context);
    this.javacTypes = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.effects =
        new CallEffects(models, types, UnknownCode.LENIENT, unused -> new Nothing(), context);
    this.summaries = new ClassFileSummaries(effects, context, type -> true);
  }

  /** The lines, sorted. */
  static Set<String> lines() throws IOException {
    JavacTask task =
        JavacTool.create()
            .getTask(null, null, null, List.of("-proc:none"), null, List.of(new EmptySource()));
    task.analyze();
    PlatformModel model = new PlatformModel(task);
    Set<String> lines = new TreeSet<>(Comparator.comparing(PlatformModel::sortKey));
    for (ModuleReference module : modules()) {
      for (String type : publicTypes(module.descriptor())) {
        model.addLines(module.descriptor().name(), type, lines);
      }
    }
    return lines;
  }

  /** By class and method, then by verb. */
  private static String sortKey(String line) {
    int blank = line.indexOf(' ');
    return line.substring(blank + 1) + line.substring(0, blank);
  }

  private static List<ModuleReference> modules() {
    return ModuleFinder.ofSystem().findAll().stream()
        .filter(module -> module.descriptor().name().startsWith("java."))
        .sorted(Comparator.comparing(module -> module.descriptor().name()))
        .toList();
  }

  private static List<String> publicTypes(ModuleDescriptor module) throws IOException {
    List<String> names = new ArrayList<>();
    for (ModuleDescriptor.Exports exported : module.exports()) {
      if (!exported.isQualified()) {
        Path folder =
            FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("modules", module.name(), exported.source().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("-info"))
              .map(name -> exported.source() + "." + name.replace(".class", "").replace('$', '.'))
              .sorted()
              .forEach(names::add);
        }
      }
    }
    return names;
  }

  private void addLines(String module, String name, Set<String> lines) {
    ModuleElement element = task.getElements().getModuleElement(module);
    if (element == null
        || !(task.getElements().getTypeElement(element, name) instanceof ClassSymbol type)
        || !isPublic(type)) {
      return;
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method && isVisible(method)) {
        summaries.of(method).ifPresent(summary -> lines.addAll(linesAbout(method, summary)));
      }
    }
  }

  private static boolean isPublic(Symbol type) {
    for (Symbol outer = type; outer instanceof ClassSymbol; outer = outer.owner) {
      if (!outer.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Bridges are no methods that a line can name. */
  private static boolean isVisible(Symbol member) {
    return (member.flags() & Flags.SYNTHETIC) == 0 && isPublicOrProtected(member);
  }

  private static boolean isPublicOrProtected(Symbol member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || member.getModifiers().contains(Modifier.PROTECTED);
  }

  private List<String> linesAbout(MethodSymbol method, MethodSummary summary) {
    List<String> lines = new ArrayList<>();
    Callee callee = Callee.of(method);
    CallEffect known = effects.effectOf(callee);
    resultLine(callee, known, summary).ifPresent(lines::add);
    for (int position = 1; position <= callee.arguments().size(); position++) {
      Operand operand = Operand.argument(position);
      operandLine(callee, operand, known, summary).ifPresent(lines::add);
    }
    if (known.canThrow()
        && !summary.canThrow()
        && !callee.isOverridable()
        && touchesResources(callee)
        && !isSaid(callee, fact -> fact.verb() == Verb.NEVER_THROWS)) {
      lines.add("never-throws " + nameOf(callee));
    }
    return lines;
  }

  /** A line of a supertype wins: it states the contract. */
  private Optional<String> resultLine(Callee callee, CallEffect known, MethodSummary summary) {
    boolean isNews =
        types.isResource(callee.resultType())
            && summary.result().isPresent()
            && !summary.result().get().equals(known.result())
            && !isSaid(callee, fact -> RESULT_VERBS.contains(fact.verb()));
    if (!isNews) {
      return Optional.empty();
    }
    ResultOwnership result = summary.result().get();
    if (result instanceof ResultOwnership.Acquired acquired) {
      // That a constructor's object owes nothing is known better: it has no close to speak of.
      return callee.isConstructor()
          ? Optional.empty()
          : Optional.of(
              "acquires "
                  + nameOf(callee)
                  + (acquired.owners().isEmpty() ? "" : " child of " + namesOf(acquired.owners()))
                  + (acquired.mayBeNull() ? " or null" : ""));
    }
    if (result instanceof ResultOwnership.Shared shared) {
      // What an object makes around itself hangs on it, but does not close it.
      return shared.operands().contains(Operand.RECEIVER)
          ? Optional.empty()
          : Optional.of("wraps " + nameOf(callee) + " " + namesOf(shared.operands()));
    }
    if (result instanceof ResultOwnership.NotOwned owed && owed.isNew()) {
      return callee.isConstructor() && known.result() instanceof ResultOwnership.NotOwned
          ? Optional.empty()
          : Optional.of("owes-nothing " + nameOf(callee));
    }
    return Optional.of("borrows " + nameOf(callee));
  }

  private Optional<String> operandLine(
      Callee callee, Operand operand, CallEffect known, MethodSummary summary) {
    Optional<String> verb =
        summary
            .operand(operand)
            .filter(effect -> effect != known.effectOn(operand))
            .flatMap(this::verbOf);
    boolean isNews =
        verb.isPresent()
            && isAutoCloseable(callee.arguments().get(operand.position() - 1))
            && !isSaid(callee, fact -> fact.speaksOf(operand));
    return isNews
        ? Optional.of(verb.get() + " " + nameOf(callee) + " argument " + operand.position())
        : Optional.empty();
  }

  /** The word for {@code effect}, where the language has one. */
  private Optional<String> verbOf(OperandEffect effect) {
    return switch (effect) {
      case USES -> Optional.of("uses");
      case CLOSES -> Optional.of("closes");
      case TAKES_OWNERSHIP -> Optional.of("takes-ownership");
      default -> Optional.empty();
    };
  }

  private boolean isAutoCloseable(Type type) {
    return javacTypes.isSubtype(javacTypes.erasure(type), symtab.autoCloseableType);
  }

  /** Whether a line about the method, or one that it overrides, says it already. */
  private boolean isSaid(Callee callee, Predicate<MethodFact> says) {
    return javacTypes.closure(callee.owner().type).stream()
        .limit(callee.isConstructor() ? 1 : Long.MAX_VALUE)
        .flatMap(
            type ->
                models
                    .factsAbout(type.tsym.getQualifiedName().toString(), nameInModel(callee))
                    .stream())
        .anyMatch(fact -> fits(fact, callee) && says.test(fact));
  }

  private boolean fits(MethodFact fact, Callee callee) {
    return fact.method().matchesParameters(parameters(callee));
  }

  private boolean touchesResources(Callee callee) {
    return isAutoCloseable(callee.resultType())
        || (!callee.symbol().isStatic() && isAutoCloseable(callee.owner().type))
        || callee.arguments().stream().anyMatch(this::isAutoCloseable);
  }

  private String nameOf(Callee callee) {
    return callee.owner().getQualifiedName()
        + "#"
        + nameInModel(callee)
        + "("
        + String.join(", ", parameters(callee))
        + ")";
  }

  private static String nameInModel(Callee callee) {
    return callee.symbol().name.toString();
  }

  private List<String> parameters(Callee callee) {
    return callee.symbol().type.getParameterTypes().stream()
        .map(javacTypes::erasure)
        .map(this::nameOf)
        .toList();
  }

  private String nameOf(Type type) {
    return type.hasTag(TypeTag.ARRAY)
        ? nameOf(javacTypes.erasure(javacTypes.elemtype(type))) + "[]"
        : type.tsym.getQualifiedName().toString();
  }

  private static String namesOf(Set<Operand> operands) {
    return operands.stream()
        .map(o -> o.isReceiver() ? "receiver" : "argument " + o.position())
        .collect(Collectors.joining(" and "));
  }

  private static final class EmptySource extends SimpleJavaFileObject {
    EmptySource() {
      super(URI.create("memory:///Empty.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "class Empty {}";
    }
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
