package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** Words the first and the last lines of a guard. */
final class GuardText {
  private static final String CLOSE_ON_FAILURE =
      "close it where a failure leaves before it is handed over";
  private static final String NAME_IN_HEADER = "name it in the header of a try around its uses";
  private static final String CLOSE_IN_FINALLY = "close it in a finally block";

  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final boolean canNameInHeader;

  GuardText(LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
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
  Guard onFailure(GuardedVariable variable, String release, TreePath place, int last) {
    boolean isClose = release.equals("close");
    if (isClose && !closeExceptions.isAutoCloseable(variable.type())) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    boolean isHeader =
        isClose
            && canNameInHeader
            && variable.isEffectivelyFinal()
            && closeExceptions.isQuietHeader(variable.type())
            && closeExceptions.areHandled(closeExceptions.thrownBy(variable.type()), place);
    String failure = variables.claimName("failure");
    ImmutableList.Builder<String> closing = ImmutableList.builder();
    closing.add("} catch (Throwable " + failure + ") {");
    if (isHeader) {
      closing.add("\ttry (" + variable.name() + ") {", "\t\tthrow " + failure + ";", "\t}");
    } else {
      closing.addAll(closeAndSuppress(variable, release, failure));
    }
    closing.add("}");
    return new Guard("try {", closing.build(), Optional.of(last), CLOSE_ON_FAILURE);
  }

  /** Releases {@code variable}, however what uses it ends: by a header if one may name it. */
  Guard always(GuardedVariable variable, Release release, ImmutableList<Type> unhandled) {
    boolean isHeader =
        canNameInHeader
            && release.isClose()
            && variable.isEffectivelyFinal()
            && closeExceptions.isAutoCloseable(variable.type())
            && closeExceptions.isQuietHeader(variable.type());
    if (isHeader) {
      return new Guard(
          "try (" + variable.name() + ") {",
          ImmutableList.of("}"),
          Optional.empty(),
          NAME_IN_HEADER);
    }
    if (!unhandled.isEmpty()) {
      throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
    }
    ImmutableList.Builder<String> closing = ImmutableList.builder();
    closing.add("} finally {");
    variable.checked(release.statement()).forEach(line -> closing.add("\t" + line));
    return new Guard("try {", closing.add("}").build(), Optional.empty(), CLOSE_IN_FINALLY);
  }

  private ImmutableList<String> closeAndSuppress(
      GuardedVariable variable, String release, String failure) {
    String second = variables.claimName("closeFailure");
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("\ttry {");
    variable
        .checked(variable.name() + "." + release + "();")
        .forEach(line -> lines.add("\t\t" + line));
    return lines
        .add(
            "\t} catch (Throwable " + second + ") {",
            "\t\t" + failure + ".addSuppressed(" + second + ");",
            "\t}",
            "\tthrow " + failure + ";")
        .build();
  }
}
