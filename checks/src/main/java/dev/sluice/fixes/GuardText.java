package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** Words the first and the last lines of a guard. */
final class GuardText {
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final CloseFailures closeFailures;
  private final TypeText typeText;
  private final FailureClause failureClause;

  GuardText(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.closeFailures = new CloseFailures(source, variables, state);
    this.typeText = new TypeText(source, state);
    this.failureClause = new FailureClause(source, variables, state);
  }

  /**
   * A clause that closes {@code variable} and throws what it caught, with a failure of the close
   * suppressed.
   *
   * @param variable what holds the resource
   * @param release the method that releases it
   * @param place the path to a statement beside the guard
   */
  Guard onFailure(GuardedVariable variable, String release, TreePath place, GuardExtent extent) {
    closeExceptions.requireMethod(variable.type(), release);
    Optional<String> flag = flag(extent);
    return new Guard(
        Guard.Kind.ON_FAILURE,
        ImmutableList.of("try {"),
        failureClause.of(variable, release, flag, place).then("}").lines(),
        Optional.empty(),
        Optional.of(extent),
        flag,
        new Guard.Preparation.None());
  }

  /** Releases {@code variable} in a {@code finally} unless the flag says that nobody has to. */
  Guard unlessHandedOver(
      GuardedVariable variable,
      Release release,
      GuardExtent extent,
      ImmutableList<Type> unhandled,
      TreePath place) {
    closeExceptions.requireMethod(variable.type(), release.method());
    Optional<String> flag = flag(extent);
    return inFinally(variable, release, unhandled, place, Optional.of(extent), flag);
  }

  private Optional<String> flag(GuardExtent extent) {
    return extent.marks().isEmpty() ? Optional.empty() : Optional.of(variables.claimName("isOpen"));
  }

  /** The lines that release a resource and wrap what nothing handles. */
  private CodeLines wrapping(Release release, ImmutableList<Type> unhandled, TreePath place) {
    return CodeLines.of("try {")
        .then(release.lines().indented())
        .then(new CodeLines(closeFailures.clauses(unhandled, ImmutableList.of(), place)));
  }

  /** Releases {@code variable}, however what uses it ends: by a header if one may name it. */
  Guard always(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    boolean isHeader = release.isClose() && failureClause.isHeaderFor(variable);
    if (isHeader && variable.isEffectivelyFinal()) {
      return inHeader(variable.name(), ImmutableList.of());
    }
    Optional<String> type =
        isHeader && variable.isSteady() && unhandled.isEmpty()
            ? typeText.find(variable.type(), place)
            : Optional.empty();
    if (type.isPresent()) {
      String copy = variables.claimName(place.getLeaf(), "toClose");
      return inHeader(
          copy, ImmutableList.of(type.get() + " " + copy + " = " + variable.name() + ";"));
    }
    return inFinally(variable, release, unhandled, place, Optional.empty(), Optional.empty());
  }

  private static Guard inHeader(String name, ImmutableList<String> before) {
    return new Guard(
        Guard.Kind.IN_HEADER,
        ImmutableList.<String>builder().addAll(before).add("try (" + name + ") {").build(),
        ImmutableList.of("}"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.None());
  }

  /** Releases {@code variable} in a {@code finally} that hides no failure of the body. */
  private Guard inFinally(
      GuardedVariable variable,
      Release release,
      ImmutableList<Type> unhandled,
      TreePath place,
      Optional<GuardExtent> extent,
      Optional<String> flag) {
    Guard guard =
        new Guard(
            Guard.Kind.IN_FINALLY,
            ImmutableList.of("try {"),
            releasing(variable, release.lines(), flag).lines(),
            Optional.empty(),
            extent,
            flag,
            new Guard.Preparation.None());
    if (release.thrown(variable.type(), closeExceptions).isEmpty()) {
      return guard;
    }
    Optional<String> forgetting = flag.map(name -> name + " = false;").or(variable::forgetting);
    Optional<CodeLines> clause =
        release.isClose() && forgetting.isPresent()
            ? failureClause.byHeader(variable, release.method(), flag, forgetting, place)
            : Optional.empty();
    GuardedVariable seen = flag.isPresent() ? variable : variable.nullable();
    return clause
        .map(lines -> lines.then(releasing(seen, release.lines(), flag)))
        .map(lines -> guard.closedBy(lines.lines()))
        .orElseGet(() -> rememberingFailure(guard, variable, release, unhandled, place));
  }

  /** {@code guard}, which has to know what has failed when the release fails, too. */
  private Guard rememberingFailure(
      Guard guard,
      GuardedVariable variable,
      Release release,
      ImmutableList<Type> unhandled,
      TreePath place) {
    String failure = variables.claimName(place.getLeaf(), "bodyFailure");
    String second = variables.freeName("closeFailure");
    CodeLines plain =
        CodeLines.of("try {")
            .then(release.lines().indented())
            .then(
                "} catch (Throwable " + second + ") {",
                "\tif (" + failure + " == null) {",
                "\t\tthrow " + second + ";",
                "\t}",
                "\t" + failure + ".addSuppressed(" + second + ");",
                "}");
    CodeLines remembering = remembering(failure);
    Guard result =
        guard
            .openedBy(ImmutableList.of("Throwable " + failure + " = null;", "try {"))
            .closedBy(remembering.then(releasing(variable, plain, guard.flag())).lines());
    if (unhandled.isEmpty()) {
      return result;
    }
    CodeLines wrapped =
        CodeLines.of("if (" + failure + " == null) {")
            .then(wrapping(release, unhandled, place).indented())
            .then("} else {")
            .then(release.lines().suppressedBy(failure, second).indented())
            .then("}");
    return result.wrappedBy(remembering.then(releasing(variable, wrapped, guard.flag())).lines());
  }

  private CodeLines remembering(String failure) {
    String caught = variables.freeName("failure");
    return CodeLines.of(
        "} catch (Throwable " + caught + ") {",
        "\t" + failure + " = " + caught + ";",
        "\tthrow " + caught + ";");
  }

  /** The {@code finally} that runs {@code release} where {@code variable} is still open. */
  private static CodeLines releasing(
      GuardedVariable variable, CodeLines release, Optional<String> flag) {
    return CodeLines.of("} finally {")
        .then(release.onlyIf(FailureClause.conditions(flag, variable)).indented())
        .then("}");
  }

  /** Releases {@code variable} as soon as it has its value. */
  Guard atOnce(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    return new Guard(
        Guard.Kind.AT_ONCE,
        ImmutableList.of(),
        release.lines().onlyIf(variable.conditions()).lines(),
        unhandled.isEmpty()
            ? Optional.empty()
            : Optional.of(
                wrapping(release, unhandled, place).onlyIf(variable.conditions()).lines()),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.None());
  }

  /** Calls {@code release} of the value of a statement in that same statement. */
  Guard chained(String release) {
    return new Guard(
        Guard.Kind.AT_ONCE,
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.Chained("." + release + "()"));
  }
}
