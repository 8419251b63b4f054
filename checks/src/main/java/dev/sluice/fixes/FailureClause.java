package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import java.util.Optional;

/**
 * Words the clause of a guard that gets every failure, releases what a variable holds then, and
 * throws on. A failure of the release is suppressed.
 */
final class FailureClause {
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final TypeText typeText;
  private final boolean canNameInHeader;

  FailureClause(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.typeText = new TypeText(source, state);
    this.canNameInHeader = Source.instance(state.context).compareTo(Source.JDK9) >= 0;
  }

  /** Whether a header may name {@code variable} where it can't change any more. */
  boolean isHeaderFor(GuardedVariable variable) {
    return canNameInHeader
        && closeExceptions.isAutoCloseable(variable.type())
        && closeExceptions.isQuietHeader(variable.type());
  }

  /**
   * The clause, without the brace that ends it.
   *
   * @param release the method that releases the resource
   * @param flag the variable that tells whether it is still to be released
   * @param place the path to a statement beside the guard
   */
  CodeLines of(GuardedVariable variable, String release, Optional<String> flag, TreePath place) {
    return byHeader(variable, release, flag, Optional.empty(), place)
        .orElseGet(() -> byCall(variable, release, flag));
  }

  /**
   * The clause with a header, without the brace that ends it, if a header may close it.
   *
   * @param forgetting a statement after which nobody else closes the resource, if one is needed
   */
  Optional<CodeLines> byHeader(
      GuardedVariable variable,
      String release,
      Optional<String> flag,
      Optional<String> forgetting,
      TreePath place) {
    boolean mayBeClosed =
        release.equals(Release.CLOSE)
            && isHeaderFor(variable)
            && closeExceptions.areHandled(closeExceptions.thrownBy(variable.type()), place);
    if (!mayBeClosed) {
      return Optional.empty();
    }
    if (variable.isEffectivelyFinal() && flag.isEmpty()) {
      return Optional.of(clause(inHeader(variable.name(), forgetting)));
    }
    String copy = variables.freeName("unclosed");
    String value =
        flag.map(name -> name + " ? " + variable.name() + " : null").orElse(variable.name());
    return typeText
        .find(variable.type(), place)
        .map(type -> CodeLines.of(type + " " + copy + " = " + value + ";"))
        .map(declaration -> clause(declaration.then(inHeader(copy, forgetting))));
  }

  private CodeLines inHeader(String name, Optional<String> forgetting) {
    CodeLines body = forgetting.map(CodeLines::of).orElse(CodeLines.of());
    return CodeLines.of("try (" + name + ") {").then(body.then(rethrow()).indented()).then("}");
  }

  private CodeLines byCall(GuardedVariable variable, String release, Optional<String> flag) {
    CodeLines call = CodeLines.of(variable.name() + "." + release + "();");
    CodeLines checked = flag.isEmpty() ? call.onlyIf(variable.conditions()) : call;
    CodeLines suppressed = checked.suppressedBy(failure(), variables.freeName("closeFailure"));
    CodeLines released =
        flag.isEmpty() ? suppressed : suppressed.onlyIf(conditions(flag, variable));
    return clause(released.then(rethrow()));
  }

  /** When {@code variable} is to be released. */
  static ImmutableList<String> conditions(Optional<String> flag, GuardedVariable variable) {
    return ImmutableList.<String>builder()
        .addAll(flag.stream().iterator())
        .addAll(variable.conditions())
        .build();
  }

  private CodeLines clause(CodeLines body) {
    return CodeLines.of("} catch (Throwable " + failure() + ") {").then(body.indented());
  }

  private String rethrow() {
    return "throw " + failure() + ";";
  }

  /** The parameter of the clause. */
  private String failure() {
    return variables.freeName("failure");
  }
}
