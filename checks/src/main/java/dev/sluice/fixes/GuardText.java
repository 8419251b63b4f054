package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** Words the first and the last lines of a guard. */
final class GuardText {
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final CloseFailures closeFailures;
  private final boolean canNameInHeader;

  GuardText(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.closeFailures = new CloseFailures(source, variables, state);
    this.canNameInHeader = Source.instance(state.context).compareTo(Source.JDK9) >= 0;
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
    boolean isClose = release.equals("close");
    closeExceptions.requireMethod(variable.type(), release);
    boolean isHeader =
        isClose
            && canNameInHeader
            && variable.isEffectivelyFinal()
            && closeExceptions.isAutoCloseable(variable.type())
            && closeExceptions.isQuietHeader(variable.type())
            && closeExceptions.areHandled(closeExceptions.thrownBy(variable.type()), place);
    Optional<String> flag = flag(extent);
    String failure = variables.freeName("failure");
    ImmutableList<String> closing =
        isHeader
            ? ImmutableList.of("try (" + variable.name() + ") {", "\tthrow " + failure + ";", "}")
            : closeAndSuppress(variable, release, failure);
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("} catch (Throwable " + failure + ") {");
    indented(ifSet(flag, closing)).forEach(lines::add);
    if (!isHeader || flag.isPresent()) {
      lines.add("\tthrow " + failure + ";");
    }
    return new Guard(
        Guard.Kind.ON_FAILURE,
        "try {",
        lines.add("}").build(),
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
    return new Guard(
        Guard.Kind.IN_FINALLY,
        "try {",
        finallyWith(ifSet(flag, variable.checked(release.lines()))),
        wrapping(release, unhandled, place)
            .map(lines -> finallyWith(ifSet(flag, variable.checked(lines)))),
        Optional.of(extent),
        flag,
        new Guard.Preparation.None());
  }

  private Optional<String> flag(GuardExtent extent) {
    return extent.marks().isEmpty() ? Optional.empty() : Optional.of(variables.claimName("isOpen"));
  }

  private static ImmutableList<String> ifSet(Optional<String> flag, ImmutableList<String> lines) {
    return flag.map(
            name ->
                ImmutableList.<String>builder()
                    .add("if (" + name + ") {")
                    .addAll(indented(lines))
                    .add("}")
                    .build())
        .orElse(lines);
  }

  private static ImmutableList<String> indented(ImmutableList<String> lines) {
    return lines.stream().map(line -> "\t" + line).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> finallyWith(ImmutableList<String> lines) {
    return ImmutableList.<String>builder()
        .add("} finally {")
        .addAll(indented(lines))
        .add("}")
        .build();
  }

  /** The lines that release a resource and wrap what nothing handles, if there is such a thing. */
  private Optional<ImmutableList<String>> wrapping(
      Release release, ImmutableList<Type> unhandled, TreePath place) {
    if (unhandled.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ImmutableList.<String>builder()
            .add("try {", "\t" + release.statement())
            .addAll(closeFailures.clauses(unhandled, ImmutableList.of(), place))
            .build());
  }

  /** Releases {@code variable}, however what uses it ends: by a header if one may name it. */
  Guard always(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    boolean isHeader =
        canNameInHeader
            && release.isClose()
            && variable.isEffectivelyFinal()
            && closeExceptions.isAutoCloseable(variable.type())
            && closeExceptions.isQuietHeader(variable.type());
    if (isHeader) {
      return new Guard(
          Guard.Kind.IN_HEADER,
          "try (" + variable.name() + ") {",
          ImmutableList.of("}"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Guard.Preparation.None());
    }
    return new Guard(
        Guard.Kind.IN_FINALLY,
        "try {",
        finallyWith(variable.checked(release.lines())),
        wrapping(release, unhandled, place).map(lines -> finallyWith(variable.checked(lines))),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.None());
  }

  /** Releases {@code variable} as soon as it has its value. */
  Guard atOnce(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    return new Guard(
        Guard.Kind.AT_ONCE,
        "",
        variable.checked(release.lines()),
        wrapping(release, unhandled, place).map(variable::checked),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.None());
  }

  /** Calls {@code release} of the value of a statement in that same statement. */
  Guard chained(String release) {
    return new Guard(
        Guard.Kind.AT_ONCE,
        "",
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Guard.Preparation.Chained("." + release + "()"));
  }

  private ImmutableList<String> closeAndSuppress(
      GuardedVariable variable, String release, String failure) {
    String second = variables.freeName("closeFailure");
    return ImmutableList.<String>builder()
        .add("try {")
        .addAll(
            indented(variable.checked(ImmutableList.of(variable.name() + "." + release + "();"))))
        .add(
            "} catch (Throwable " + second + ") {",
            "\t" + failure + ".addSuppressed(" + second + ");",
            "}")
        .build();
  }
}
