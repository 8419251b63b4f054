package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Lines of code, each with a tab for every level that it is indented by.
 *
 * @param lines the lines, in order
 */
record CodeLines(ImmutableList<String> lines) {
  static CodeLines of(String... lines) {
    return new CodeLines(ImmutableList.copyOf(lines));
  }

  /** These lines and {@code more} behind them. */
  CodeLines then(CodeLines more) {
    return new CodeLines(ImmutableList.<String>builder().addAll(lines).addAll(more.lines).build());
  }

  /** These lines and {@code more} behind them. */
  CodeLines then(String... more) {
    return then(of(more));
  }

  CodeLines indented() {
    return new CodeLines(
        lines.stream().map(line -> "\t" + line).collect(ImmutableList.toImmutableList()));
  }

  /** These lines where all of {@code conditions} hold. */
  CodeLines onlyIf(List<String> conditions) {
    return conditions.isEmpty()
        ? this
        : of("if (" + String.join(" && ", conditions) + ") {").then(indented()).then("}");
  }

  /** These lines, whose own failure, under the name {@code second}, is added to {@code failure}. */
  CodeLines suppressedBy(String failure, String second) {
    return of("try {")
        .then(indented())
        .then(
            "} catch (Throwable " + second + ") {",
            "\t" + failure + ".addSuppressed(" + second + ");",
            "}");
  }
}
