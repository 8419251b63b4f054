package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chains and circles of methods that call each other. */
final class CallDepthTest {
  private static final int DEPTH = 5_000;

  private static String chain(String method) {
    return IntStream.range(0, DEPTH)
        .mapToObj(number -> method.replace("#+", "" + (number + 1)).replace("#", "" + number))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void acquisitionFarBelowIsSeen() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            chain("static InputStream open#() throws IOException { return open#+(); }")
                + """
                static InputStream open5000() throws IOException {
                  return new FileInputStream("a");
                }
                """);
    assertEquals("new", compilation.call("open0"));
    assertEquals("new", compilation.call("open2500"));
  }

  @Test
  void closeFarBelowIsSeen() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            chain("static void close#(InputStream in) throws IOException { close#+(in); }")
                + "static void close5000(InputStream in) throws IOException { in.close(); }");
    assertEquals("#1 CLOSES", compilation.call("close0"));
  }

  @Test
  void endFarBelowIsSeen() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            chain("static void exit#(int status) { exit#+(status); }")
                + "static void exit5000(int status) { System.exit(status); }");
    assertEquals("never throws, never returns, releases nothing", compilation.call("exit0"));
  }

  @Test
  void methodThatCallsItselfClosesWhereAllItsPathsDo() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            """
            static void close(Closeable resource, int attempts) throws IOException {
              if (attempts == 0) {
                resource.close();
              } else {
                close(resource, attempts - 1);
              }
            }
            """);
    assertEquals("#1 CLOSES", compilation.call("close"));
  }

  @Test
  void methodsThatCallEachOtherOnlyUseWhatNoneOfThemCloses() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            """
            static int even(InputStream in, int left) throws IOException {
              return left == 0 ? in.read() : odd(in, left - 1);
            }
            static int odd(InputStream in, int left) throws IOException {
              return left == 0 ? in.available() : even(in, left - 1);
            }
            """);
    assertEquals(compilation.call("even"), compilation.call("odd"));
  }

  @Test
  void methodsThatCallEachOtherAcquireWhatAnyOfThemOpens() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            """
            static InputStream even(int left) throws IOException {
              return left == 0 ? new FileInputStream("even") : odd(left - 1);
            }
            static InputStream odd(int left) throws IOException {
              return left == 0 ? new FileInputStream("odd") : even(left - 1);
            }
            """);
    assertEquals("new", compilation.call("even"));
    assertEquals("new", compilation.call("odd"));
  }

  @Test
  void methodThatCallsItselfAcquiresWhatItOpensOtherwise() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            """
            static InputStream open(int times) throws IOException {
              return times == 0 ? new FileInputStream("a") : open(times - 1);
            }
            """);
    assertEquals("new", compilation.call("open"));
  }

  @Test
  void methodThatCallsItselfShowsWhatItShowsOtherwise() {
    SourceCompilation compilation =
        SourceCompilation.ofMembers(
            """
            static InputStream kept;
            static InputStream find(int times) throws IOException {
              return times == 0 ? kept : times == 1 ? new FileInputStream("a") : find(times - 1);
            }
            """);
    assertEquals("not owned", compilation.call("find"));
  }
}
