package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that block behind methods which are there as class files only. */
final class BlockingClassFilesTest {
  private static final String IMPORTS =
      """
      import java.io.*;
      import java.net.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      """;

  private static final Source CHAIN =
      new Source(
          "Chain.java",
          """
          import helper.Helper;
          import java.nio.file.Path;
          import java.time.Duration;
          import reactor.core.publisher.Flux;

          class Chain {
            Flux<Object> run(Path p) {
              return Flux.interval(Duration.ofSeconds(1)).map(tick -> Helper.load(p));
            }
          }
          """);

  /** In a package of the program, where every call counts. */
  private static final Source NEIGHBOUR =
      new Source("Neighbour.java", "package helper; final class Neighbour {}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return Files.readString(p);",
        "return read(p);",
        "return through(through(p)).toString();",
        "List.of(p).forEach(each -> read(each)); return 1;",
        "List.of(p).forEach(Helper::read); return 1;",
        "return Optional.of(p).map(Helper::read).get();",
        "try (var lines = Files.lines(p)) { return lines.count(); }",
        "return new BufferedReader(new InputStreamReader(new FileInputStream(p.toFile()))).readLine();",
        "try (Socket s = new Socket(\"a\", 1)) { return s.getInputStream().read(); }",
        "return new Reading(p);",
        "if (p == null) { return null; } return Files.readString(p);",
        "for (int i = 0; i < p.getNameCount(); i++) { read(p); } return 1;",
        "synchronized (p) { return read(p); }",
        "return p.isAbsolute() ? read(p) : \"\";",
        "return switch (p.getNameCount()) { case 0 -> read(p); default -> 1; };",
        "Thread.sleep(10); return 1;",
        "return new CompletableFuture<String>().join();",
        "return new CompletableFuture<String>().get(5, TimeUnit.SECONDS);",
        "return even(3, p);",
        "return new Inner(p).name();",
      })
  void isTheSameAsInSource(String body) {
    Source helper = helper(body);
    Compilation source = harness().compile(CHAIN, helper);
    Compilation classFile = withClassFiles(helper);
    assertEquals(1, source.findings().size(), body);
    assertEquals(source.findings(), classFile.findings(), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return p.toString();",
        "ForkJoinPool.commonPool().execute(() -> read(p)); return 1;",
        "new Thread(() -> read(p)).start(); return 1;",
        "Supplier<String> later = () -> read(p); return later;",
        "return new ByteArrayInputStream(new byte[1]).read();",
        "return new BufferedReader(new StringReader(\"a\")).readLine();",
        "return CompletableFuture.completedFuture(1).join();",
        "return new CompletableFuture<String>().get(0, TimeUnit.SECONDS);",
        "return round(3);",
        "return STORE.load(p);",
      })
  void isSilentWhereItIsInSource(String body) {
    Source helper = helper(body);
    assertEquals("", harness().compile(CHAIN, helper).toExpectedText(), body);
    assertEquals("", withClassFiles(helper).toExpectedText(), body);
  }

  @Test
  void ofALibraryOnlyWhatItAlwaysCallsCounts() {
    Source library = new Source("Chain.java", "package app.web; " + CHAIN.text());
    Source always = helper("return Files.readString(p);");
    Source once = helper("return p.isAbsolute() ? read(p) : \"\";");
    assertEquals(1, compiled(library, always).findings().size());
    assertEquals("", compiled(library, once).toExpectedText());
  }

  @Test
  void truncatedClassFileIsSilent() {
    Source reading = new Source("Other.java", otherThatReads());
    Source helper = helper("return Other.load(p);");
    assertEquals(1, compiledAgainst(reading, helper, /* isTruncated= */ false).findings().size());
    Compilation truncated = compiledAgainst(reading, helper, /* isTruncated= */ true);
    assertEquals(ImmutableList.of(), truncated.errors());
    assertEquals("", truncated.toExpectedText());
  }

  private static String otherThatReads() {
    return "package helper; "
        + IMPORTS
        + """
        class Other {
          static Object load(Path p) {
            try {
              return Files.readString(p);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        }
        """;
  }

  private static Compilation compiledAgainst(Source other, Source helper, boolean isTruncated) {
    return CompilationHarness.inTemporaryFolder(
        classes -> {
          assertTrue(harness().compileTo(classes, other, helper).errors().isEmpty());
          if (isTruncated) {
            truncate(classes.resolve("helper/Other.class"));
          }
          return harness().withClassPath(classes).compile(CHAIN, NEIGHBOUR);
        });
  }

  private static void truncate(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  private static CompilationHarness harness() {
    return CompilationHarness.create()
        .withOptions("-Xep:UnclosedResource:OFF", "-Xep:CloseNotInFinally:OFF");
  }

  private static Compilation withClassFiles(Source helper) {
    return compiled(CHAIN, helper, NEIGHBOUR);
  }

  private static Compilation compiled(Source chain, Source helper, Source... more) {
    return CompilationHarness.inTemporaryFolder(
        classes -> {
          assertEquals(ImmutableList.of(), harness().compileTo(classes, helper).errors());
          Source[] sources = Arrays.copyOf(new Source[] {chain}, 1 + more.length);
          System.arraycopy(more, 0, sources, 1, more.length);
          return harness().withClassPath(classes).compile(sources);
        });
  }

  private static Source helper(String body) {
    return new Source(
        "Helper.java",
        "package helper; "
            + IMPORTS
            + """
            public class Helper {
              static final Store STORE = null;

              interface Store {
                Object load(Path p);
              }

              static class Reading {
                Reading(Path p) throws IOException {
                  Files.readString(p);
                }
              }

              static class Inner {
                private final Path path;

                Inner(Path path) {
                  this.path = path;
                }

                Object name() {
                  return read(path);
                }
              }

              static Object even(int n, Path p) {
                return n == 0 ? read(p) : odd(n - 1, p);
              }

              static Object odd(int n, Path p) {
                return even(n - 1, p);
              }

              static Object round(int n) {
                return n == 0 ? "" : round(n - 1);
              }

              static Path through(Path p) {
                read(p);
                return p;
              }

              static String read(Path p) {
                try {
                  return Files.readString(p);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }

              public static Object load(Path p) {
                try {
                  return body(p);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }

              private static Object body(Path p) throws Exception {
                $body
              }
            }
            """
                .replace("$body", body));
  }
}
