package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.Source;
import java.util.List;
import java.util.Optional;

/**
 * One generated class: the method under test, which is called {@code run}, and what it needs.
 *
 * @param name the simple name of the class
 * @param signature the method up to its opening brace
 * @param body its statements
 * @param members fields and methods beside it, a line each
 * @param helpers the methods of a class of their own, {@code <name>Help}; empty for none
 */
record Program(
    String name,
    String signature,
    ImmutableList<Code> body,
    ImmutableList<String> members,
    ImmutableList<String> helpers) {

  /** Is added to the lines of helpers, which stand in a file of their own. */
  static final int HELPER_LINES = 100_000;

  /** What every method may keep things in. */
  static final ImmutableList<String> MEMBERS =
      ImmutableList.of(
          "static Object kept;",
          "static final List<Object> KEPT = new ArrayList<>();",
          "static final Object[] ARRAY = new Object[1];");

  private static final String IMPORTS =
      """
      package gen;

      import dev.sluice.truth.lib.*;
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      import java.util.zip.*;

      """;

  /** A program without helpers. */
  static Program of(String name, String signature, ImmutableList<Code> body) {
    return new Program(name, signature, body, MEMBERS, ImmutableList.of());
  }

  /** The text of the class, and where its statements stand. */
  Layout layout() {
    return Layout.of(this);
  }

  String head() {
    return IMPORTS + "class " + name + " {\n" + indented(members) + "  " + signature + " {\n";
  }

  /** The source file of the class. */
  Source source() {
    return new Source("gen/" + name + ".java", layout().text());
  }

  /** The source file of the helpers; empty where there are none. */
  Optional<Source> helperSource() {
    return helpers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Source(
                "gen/" + name + "Help.java",
                IMPORTS + "class " + name + "Help {\n" + indented(helpers) + "}\n"));
  }

  private static String indented(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }

  Program withBody(List<Code> newBody) {
    return new Program(name, signature, ImmutableList.copyOf(newBody), members, helpers);
  }

  Program named(String newName) {
    return new Program(newName, signature, body, members, helpers);
  }
}
