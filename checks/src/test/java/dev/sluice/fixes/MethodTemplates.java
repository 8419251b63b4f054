package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Methods made of three parts that go with each other: how a resource is opened, what is done with
 * it, and how it is closed or handed over, if at all.
 */
final class MethodTemplates {
  /** What the methods call beside the probe. */
  static final String HELPERS =
      """
        static Resource open(String name) throws IOException {
          return new Resource(name);
        }

        static void quietly(Resource resource) {
          try {
            resource.close();
          } catch (IOException e) {
            Probe.work("swallowed");
          }
        }
      """;

  private static final ImmutableMap<String, String> OPENINGS =
      ImmutableMap.<String, String>builder()
          .put("declared", "Resource a = new Resource(\"a\");")
          .put("wrapping", "Resource a = new Resource(\"a\", new Resource(\"i\"));")
          .put(
              "stacked",
              """
              Resource i = new Resource("i");
              Resource a = new Resource("a", i);""")
          .put("ofHelper", "Resource a = open(\"a\");")
          .put(
              "assigned",
              """
              Resource a = null;
              a = new Resource("a");""")
          .put(
              "chosen",
              """
              Resource a;
              if (Probe.call("which") > 1) {
                a = new Resource("a");
              } else {
                a = new Resource("b");
              }""")
          .put(
              "ternary",
              "Resource a = Probe.call(\"which\") > 1 ? new Resource(\"a\") : new Resource(\"b\");")
          .put(
              "tried",
              """
              Resource a;
              try {
                a = new Resource("a");
              } catch (IOException e) {
                return Probe.work("failed");
              }""")
          .buildOrThrow();

  private static final ImmutableMap<String, String> USES =
      ImmutableMap.<String, String>builder()
          .put("Plain", "x += a.use();")
          .put(
              "AmongOthers",
              """
              Probe.call("before");
              x += a.use();
              x += Probe.work("behind");""")
          .put(
              "Local",
              """
              int size = a.use();
              x += size;""")
          .put(
              "EarlyReturn",
              """
              if (a.use() > 3) {
                CLOSE
                return x;
              }
              x += a.use();""")
          .put(
              "EarlyThrow",
              """
              if (a.use() > 4) {
                CLOSE
                throw new IOException("large " + x);
              }""")
          .put(
              "Loop",
              """
              for (int n = 0; n < 2; n++) {
                x += a.use();
                if (x > 9) {
                  break;
                }
              }""")
          .put(
              "Caught",
              """
              try {
                x += a.use();
              } catch (IOException e) {
                x += Probe.call("caught");
              }""")
          .put(
              "Switch",
              """
              switch (a.use() % 2) {
                case 0:
                  x += 1;
                  break;
                default:
                  x += a.use();
              }""")
          .buildOrThrow();

  private static final ImmutableMap<String, String> CLOSES =
      ImmutableMap.<String, String>builder()
          .put(
              "Never",
              """
              USE
              return x;""")
          .put(
              "AtTheEnd",
              """
              USE
              a.close();
              return x + Probe.call("after");""")
          .put(
              "InFinally",
              """
              Probe.call("between");
              try {
                USE
              } finally {
                a.close();
              }
              return x;""")
          .put(
              "SecondInFinally",
              """
              try {
                USE
              } finally {
                Probe.call("first");
                a.close();
              }
              return x;""")
          .put(
              "InBlockAndClause",
              """
              try {
                USE
                a.close();
              } catch (IllegalStateException e) {
                a.close();
                throw e;
              }
              return x;""")
          .put(
              "ByHelper",
              """
              USE
              quietly(a);
              return x + Probe.call("after");""")
          .put(
              "Kept",
              """
              USE
              Probe.keep(a);
              return x;""")
          .buildOrThrow();

  private MethodTemplates() {}

  /** The methods by name, each a static one without parameters that returns an int. */
  static ImmutableMap<String, String> all() {
    ImmutableMap.Builder<String, String> result = ImmutableMap.builder();
    OPENINGS.forEach(
        (opening, opened) ->
            USES.forEach(
                (use, used) ->
                    CLOSES.forEach(
                        (close, closed) ->
                            result.put(
                                opening + use + close,
                                method(
                                    opening + use + close,
                                    opened + "\n" + body(used, closed, close))))));
    return result.buildOrThrow();
  }

  /** The names of the parts, of which each method has one of every kind. */
  static ImmutableList<String> parts() {
    return ImmutableList.<Map<String, String>>of(OPENINGS, USES, CLOSES).stream()
        .flatMap(parts -> parts.keySet().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static String body(String used, String closed, String close) {
    boolean isClosedBySomebodyElse = close.endsWith("InFinally") || close.equals("Never");
    String early =
        isClosedBySomebodyElse
            ? "x += 7;"
            : close.equals("ByHelper") ? "quietly(a);" : "a.close();";
    return fill(closed, "USE", fill(used, "CLOSE", early));
  }

  /** Puts {@code lines} in the place of {@code mark}, at its indentation. */
  private static String fill(String template, String mark, String lines) {
    StringBuilder result = new StringBuilder();
    for (String line : template.lines().toList()) {
      if (line.strip().equals(mark)) {
        result.append(lines.indent(line.indexOf(mark)));
      } else {
        result.append(line).append('\n');
      }
    }
    return result.toString().stripTrailing();
  }

  private static String method(String name, String body) {
    return "  static int "
        + name
        + "() throws IOException {\n    int x = 0;\n"
        + body.indent(4)
        + "  }\n";
  }
}
