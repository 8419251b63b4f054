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
  private final TypeText typeText;
  private final boolean canNameInHeader;

  GuardText(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.closeFailures = new CloseFailures(source, variables, state);
    this.typeText = new TypeText(source, state);
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
        ImmutableList.of("try {"),
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
    return inFinally(variable, release, unhandled, place, Optional.of(extent), flag);
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

  /** The lines that release a resource and wrap what nothing handles. */
  private ImmutableList<String> wrapping(
      Release release, ImmutableList<Type> unhandled, TreePath place) {
    return ImmutableList.<String>builder()
        .add("try {", "\t" + release.statement())
        .addAll(closeFailures.clauses(unhandled, ImmutableList.of(), place))
        .build();
  }

  /** Releases {@code variable}, however what uses it ends: by a header if one may name it. */
  Guard always(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    boolean isHeader =
        canNameInHeader
            && release.isClose()
            && closeExceptions.isAutoCloseable(variable.type())
            && closeExceptions.isQuietHeader(variable.type());
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
    Optional<String> failure =
        release.thrown(variable.type(), closeExceptions).isEmpty()
            ? Optional.empty()
            : Optional.of(variables.claimName(place.getLeaf(), "bodyFailure"));
    Optional<ImmutableList<String>> wrapping =
        unhandled.isEmpty()
            ? Optional.empty()
            : Optional.of(
                closing(variable, release, wrapping(release, unhandled, place), flag, failure));
    return new Guard(
        Guard.Kind.IN_FINALLY,
        failure
            .map(name -> ImmutableList.of("Throwable " + name + " = null;", "try {"))
            .orElse(ImmutableList.of("try {")),
        closing(variable, release, release.lines(), flag, failure),
        wrapping,
        extent,
        flag,
        new Guard.Preparation.None());
  }

  /**
   * The last lines of a {@code try} that always releases {@code variable}.
   *
   * @param alone the lines that do it where nothing else has failed
   * @param failure the variable for what has failed, if the release may fail, too
   */
  private ImmutableList<String> closing(
      GuardedVariable variable,
      Release release,
      ImmutableList<String> alone,
      Optional<String> flag,
      Optional<String> failure) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    ImmutableList<String> releasing = alone;
    if (failure.isPresent()) {
      String caught = variables.freeName("failure");
      lines.add(
          "} catch (Throwable " + caught + ") {",
          "\t" + failure.get() + " = " + caught + ";",
          "\tthrow " + caught + ";");
      releasing =
          ImmutableList.<String>builder()
              .add("if (" + failure.get() + " == null) {")
              .addAll(indented(alone))
              .add("} else {")
              .addAll(indented(suppressing(release.lines(), failure.get())))
              .add("}")
              .build();
    }
    return lines
        .add("} finally {")
        .addAll(indented(ifSet(flag, variable.checked(releasing))))
        .add("}")
        .build();
  }

  /** Releases {@code variable} as soon as it has its value. */
  Guard atOnce(
      GuardedVariable variable, Release release, ImmutableList<Type> unhandled, TreePath place) {
    return new Guard(
        Guard.Kind.AT_ONCE,
        ImmutableList.of(),
        variable.checked(release.lines()),
        unhandled.isEmpty()
            ? Optional.empty()
            : Optional.of(variable.checked(wrapping(release, unhandled, place))),
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

  private ImmutableList<String> closeAndSuppress(
      GuardedVariable variable, String release, String failure) {
    return suppressing(
        variable.checked(ImmutableList.of(variable.name() + "." + release + "();")), failure);
  }

  /** {@code lines}, whose own failure is added to {@code failure}. */
  private ImmutableList<String> suppressing(ImmutableList<String> lines, String failure) {
    String second = variables.freeName("closeFailure");
    return ImmutableList.<String>builder()
        .add("try {")
        .addAll(indented(lines))
        .add(
            "} catch (Throwable " + second + ") {",
            "\t" + failure + ".addSuppressed(" + second + ");",
            "}")
        .build();
  }
}
