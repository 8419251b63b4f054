package dev.sluice.fixes;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proves the fix of a piece of Java: its text, that it compiles without a new warning, that no
 * comment is lost, that nothing fixable is left and that a second run changes nothing.
 *
 * <p>The code sees the packages that open resources, and the members of {@link #CONTEXT}.
 */
final class FixVerifier {
  private static final String IMPORTS =
      Stream.of(
              "io",
              "net",
              "nio.charset",
              "nio.file",
              "sql",
              "util",
              "util.concurrent",
              "util.stream",
              "util.zip")
          .map("import java.%s.*; "::formatted)
          .collect(joining());

  private static final String CONTEXT =
      """
      static File file;
      static Path path;
      static Connection connection;
      static native void io() throws IOException;
      static native void work();
      static native boolean flag();
      """;

  private static final Pattern COMMENT =
      Pattern.compile("//[^\\n\\r]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final String before;
  private final ImmutableList<String> options;

  private FixVerifier(String before, ImmutableList<String> options) {
    this.before = before;
    this.options = options;
  }

  /** The body of a method that may throw everything. */
  static FixVerifier body(String statements) {
    return members(method(statements));
  }

  /** The members of a class. */
  static FixVerifier members(String members) {
    return new FixVerifier(file(members), ImmutableList.of());
  }

  /** A whole file, which sees nothing but what it declares. */
  static FixVerifier source(String text) {
    return new FixVerifier(text, ImmutableList.of());
  }

  FixVerifier withOptions(String... more) {
    return new FixVerifier(
        before, ImmutableList.<String>builder().addAll(options).add(more).build());
  }

  /** Asserts that the body of the method is fixed, and all of it. */
  void becomes(String statements) {
    becomesSource(file(method(statements)));
  }

  /** Asserts that the members are fixed, and all of them. */
  void becomesMembers(String members) {
    becomesSource(file(members));
  }

  /** Asserts that the file is fixed, and all of it. */
  void becomesSource(String after) {
    becomesSource(after, List.of());
  }

  /** Asserts the new body, and why the other leaks of the method are refused. */
  void becomesBut(String statements, Refusal... refusals) {
    becomesSource(file(method(statements)), List.of(refusals));
  }

  private void becomesSource(String after, List<Refusal> refusals) {
    PatchRun first = PatchRun.check(before, options());
    assertEquals(List.of(), first.errors(), "the code compiles");
    assertTrue(first.plans().contains(PlannedFix.FIXED), () -> "a leak is fixed: " + first.plans());
    PatchRun patched = PatchRun.patch(before, options());
    assertEquals(after, patched.text());
    PatchRun second = PatchRun.check(after, options());
    assertEquals(List.of(), second.errors(), "the fixed code compiles");
    assertEquals(refusals.stream().map(Refusal::name).toList(), second.plans(), "what is left");
    assertEquals(first.warnings(), second.warnings(), "warnings of javac");
    assertEquals(comments(before), comments(after), "comments");
    assertEquals(after, PatchRun.patch(after, options()).text(), "the second run");
  }

  /** Asserts that every leak is refused, for these reasons in source order. */
  void isRefused(Refusal... reasons) {
    PatchRun run = PatchRun.patch(before, options());
    assertEquals(List.of(), run.errors(), "the code compiles");
    assertEquals(Stream.of(reasons).map(Refusal::name).toList(), run.plans());
    assertEquals(before, run.text());
  }

  /** Asserts what a check run says of each leak, in source order. */
  void isPlanned(String... plans) {
    assertEquals(List.of(plans), PatchRun.check(before, options()).plans());
  }

  private String[] options() {
    return options.toArray(String[]::new);
  }

  private static ImmutableMultiset<String> comments(String source) {
    return COMMENT
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  private static String method(String statements) {
    return "  void body() throws Exception {\n" + statements.indent(4) + "  }\n";
  }

  private static String file(String members) {
    return IMPORTS + "\nclass Case { " + CONTEXT.replace("\n", " ") + "\n" + members + "}\n";
  }
}
