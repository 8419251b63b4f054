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
 * @param members fields, methods and classes beside it
 * @param helpers the members of a class of their own, {@code <name>Help}, which the class imports;
 *     empty for none
 */
record Program(
    String name,
    String signature,
    ImmutableList<Code> body,
    ImmutableList<Code> members,
    ImmutableList<Code> helpers) {

  /** Is added to the lines of helpers, which stand in a file of their own. */
  static final int HELPER_LINES = 100_000;

  /** What every method may keep things in. */
  static final ImmutableList<Code> MEMBERS =
      ImmutableList.of(
          Code.line("static Object kept;"),
          Code.line("static final List<Object> KEPT = new ArrayList<>();"),
          Code.line("static final Object[] ARRAY = new Object[1];"));

  private static final String IMPORTS =
      """
      package gen;

      import dev.sluice.truth.lib.*;
      import java.io.*;
      import java.net.*;
      import java.nio.channels.FileChannel;
      import java.nio.file.*;
      import java.sql.Connection;
      import java.sql.DriverManager;
      import java.sql.PreparedStatement;
      import java.sql.ResultSet;
      import java.sql.SQLException;
      import java.sql.Statement;
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
    String imported = helpers.isEmpty() ? "" : "import static gen." + name + "Help.*;\n\n";
    return IMPORTS + imported + "class " + name + " {\n";
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
                IMPORTS + "class " + name + "Help {\n" + Layout.textOf(helpers) + "}\n"));
  }

  Program withBody(List<Code> newBody) {
    return new Program(name, signature, ImmutableList.copyOf(newBody), members, helpers);
  }

  Program named(String newName) {
    return new Program(newName, signature, body, members, helpers);
  }
}
