package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What options, severities, suppressions and models of the user make of blocking calls. */
final class BlockingOptionsTest {
  private static final String CERTAIN = ".map(p -> java.nio.file.Files.readString(p))";
  private static final ImmutableList<String> CATEGORIES =
      ImmutableList.of("file", "socket", "jdbc", "process", "sleep", "wait", "lock", "block");
  private static final String POSSIBLE = ".map(p -> java.nio.file.Files.exists(p))";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'', true, 1, 1",
    "-Xep:BlockingCallInAsync:ERROR, true, 1, 1",
    "-Xep:BlockingCallInAsync:WARN, false, 1, 1",
    "-Xep:BlockingCallInAsync:OFF, false, 0, 0",
  })
  void severityHasAnEffectOnEachTier(String option, boolean isError, int certain, int possible) {
    Compilation sure = compile(chain(CERTAIN), option);
    Compilation unsure = compile(chain(POSSIBLE), option);
    assertEquals(certain, sure.findings().size());
    assertEquals(possible, unsure.findings().size());
    assertEquals(!isError, sure.isSuccessful(), "a call that blocks");
    assertTrue(unsure.isSuccessful(), "a call that may block is never an error");
  }

  @ParameterizedTest
  @CsvSource({
    "file, 1, 0",
    "sleep, 0, 1",
    "'file,sleep', 1, 1",
    "'socket,jdbc,wait', 0, 0",
  })
  void categoriesAreChosen(String categories, int files, int sleeps) {
    String option = "-XepOpt:Sluice:Blocking=" + categories;
    assertEquals(files, compile(chain(CERTAIN), option).findings().size());
    assertEquals(
        sleeps,
        compile(chain(".map(p -> { Thread.sleep(10); return p; })"), option).findings().size());
  }

  @ParameterizedTest
  @CsvSource({
    "file, java.nio.file.Files.readString(p)",
    "socket, new java.net.URI(\"http://a\").toURL().openStream()",
    "jdbc, java.sql.DriverManager.getConnection(\"a\")",
    "process, Runtime.getRuntime().exec(\"a\")",
    "sleep, Thread.sleep(10)",
    "wait, new java.util.concurrent.CountDownLatch(1).await()",
    "lock, new java.util.concurrent.Semaphore(1).acquire()",
    "block, io.reactivex.rxjava3.core.Single.just(p).blockingGet()"
  })
  void eachCategoryIsChosenByItsName(String category, String call) {
    Source source = source(method(".map(p -> { " + call + "; return p; })"));
    for (String chosen : CATEGORIES) {
      assertEquals(
          chosen.equals(category) ? 1 : 0,
          compile(source, "-XepOpt:Sluice:Blocking=" + chosen).findings().stream()
              .filter(finding -> finding.check().equals("BlockingCallInAsync"))
              .count(),
          chosen);
    }
  }

  @Test
  void locksAreReportedOnDemandOnly() {
    Source source =
        chain(".map(p -> { new java.util.concurrent.Semaphore(1).acquire(); return p; })");
    assertEquals(0, compile(source, "").findings().size());
    assertEquals(1, compile(source, "-XepOpt:Sluice:Blocking=lock").findings().size());
  }

  @ParameterizedTest
  @CsvSource({"report, 1", "ignore, 0"})
  void threadOfTheCallerIsReportedOrIgnored(String value, int findings) {
    Source source =
        source(
            "io.reactivex.rxjava3.core.Single<String> text(java.nio.file.Path p) {"
                + " return io.reactivex.rxjava3.core.Single.fromCallable("
                + "() -> java.nio.file.Files.readString(p)); }");
    assertEquals(
        findings, compile(source, "-XepOpt:Sluice:CallerThread=" + value).findings().size());
  }

  @ParameterizedTest
  @CsvSource({"report, 1", "ignore, 0"})
  void unknownThreadIsReportedOrIgnored(String value, int findings) {
    Source source =
        source(
            "io.reactivex.rxjava3.core.Single<String> text(java.nio.file.Path p,"
                + " io.reactivex.rxjava3.core.Scheduler own) {"
                + " return io.reactivex.rxjava3.core.Single.fromCallable("
                + "() -> java.nio.file.Files.readString(p)).subscribeOn(own); }");
    assertEquals(
        findings, compile(source, "-XepOpt:Sluice:UnknownThread=" + value).findings().size());
  }

  @Test
  void unknownWayToMoveIsAnError() {
    Compilation compilation = compile(chain(CERTAIN), "-XepOpt:Sluice:Offload=later");
    assertFalse(compilation.isSuccessful());
    assertTrue(
        compilation.errors().toString().contains("expected code or chain"),
        compilation.errors().toString());
  }

  @ParameterizedTest
  @CsvSource({"BlockingCallInAsync, 0", "UnclosedResource, 1"})
  void suppressionOfTheMethodCounts(String name, int findings) {
    Source source = source("@SuppressWarnings(\"" + name + "\")\n" + method(CERTAIN));
    assertEquals(findings, compile(source, "").findings().size());
  }

  @Test
  void modelOfTheUserTellsContextsAndCalls() throws Exception {
    Path model =
        Files.writeString(
            folder.resolve("own.model"),
            """
            runs-callback-on event-loop own.Loop#run(..) argument 1
            blocks socket own.Client#fetch()
            never-blocks own.Client#quick()
            """);
    Source loop =
        new Source(
            "Loop.java",
            "package own; public interface Loop { void run(Runnable task); void later(Runnable t);"
                + " }");
    Source client =
        new Source(
            "Client.java", "package own; public interface Client { void fetch(); void quick(); }");
    Source use =
        new Source(
            "Use.java",
            """
            package own;

            class Use {
              void use(Loop loop, Client client) {
                loop.run(() -> client.fetch());
                loop.run(() -> client.quick());
                loop.later(() -> client.fetch());
              }
            }
            """);
    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-XepOpt:Sluice:Models=" + model)
            .compile(loop, client, use);
    assertEquals(ImmutableList.of(5L), compilation.findings().stream().map(Finding::line).toList());
  }

  private static Source chain(String operator) {
    return source(method(operator));
  }

  private static String method(String operator) {
    return "Object read(io.reactivex.rxjava3.core.Single<java.nio.file.Path> path) {"
        + " return path.observeOn(io.reactivex.rxjava3.schedulers.Schedulers.computation())"
        + operator
        + "; }";
  }

  private static Source source(String member) {
    return new Source("Chain.java", "class Chain {\n" + member + "\n}\n");
  }

  private static Compilation compile(Source source, String option) {
    CompilationHarness harness = CompilationHarness.create();
    return (option.isEmpty() ? harness : harness.withOptions(option)).compile(source);
  }
}
