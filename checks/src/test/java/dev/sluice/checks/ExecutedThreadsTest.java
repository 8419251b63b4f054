package dev.sluice.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

/**
 * What the check says of each method of {@code testdata/threads}, and on which thread the method
 * really reads its file: code of a real library, run on a thread that counts as an event loop, with
 * a file that remembers who reads it. The two must agree.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class ExecutedThreadsTest {
  /** How the libraries call their threads that must not block, and how this test calls its own. */
  private static final Pattern NON_BLOCKING =
      Pattern.compile(
          "(test-event-loop|parallel-|cpu-|single-|RxComputationThreadPool|RxSingleScheduler"
              + "|vert.x-eventloop|defaultEventLoopGroup|reactor-http|CompletableFutureDelay"
              + "|ForkJoinPool.commonPool-delayScheduler).*");

  private final ExecutorService eventLoop =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "test-event-loop");
            thread.setDaemon(true);
            return thread;
          });

  @TempDir Path folder;

  @AfterAll
  void stop() {
    eventLoop.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> verdictsAgreeWithTheThreadsOfRealRuns() throws Exception {
    List<DynamicTest> tests = tests(sources(""), ImmutableList.of(), "found");
    assertTrue(tests.size() >= 120, () -> "only " + tests.size());
    return tests.stream();
  }

  /** Its classes are named as those of Vert.x 4, so it gets a class loader of its own. */
  @TestFactory
  Stream<DynamicTest> verdictsAgreeWithTheThreadsOfVertx5() throws Exception {
    Path jars = module().resolve("target").resolve("vertx-5");
    assertTrue(Files.isDirectory(jars), () -> "no " + jars + ": run mvn generate-test-resources");
    try (Stream<Path> files = Files.list(jars)) {
      ImmutableList<Path> libraries = files.sorted().collect(ImmutableList.toImmutableList());
      return tests(sources("vertx5"), libraries, "found").stream();
    }
  }

  @TestFactory
  Stream<DynamicTest> verdictsAgreeAfterAPatchOfTheChains() throws Exception {
    return testsOfPatched("-XepOpt:Sluice:Offload=chain");
  }

  @TestFactory
  Stream<DynamicTest> verdictsAgreeAfterAPatchOfTheCodeAlone() throws Exception {
    return testsOfPatched("-XepOpt:Sluice:Offload=code");
  }

  /** The files that a patch changes, after it. */
  private Stream<DynamicTest> testsOfPatched(String option) throws Exception {
    CompilationHarness harness = CompilationHarness.create().withOptions(option);
    ImmutableList<String> checks = ImmutableList.of("BlockingCallInAsync");
    Source[] sources = sources("").toArray(Source[]::new);
    ImmutableList<Source> patched = harness.patch(checks, sources);
    ImmutableList<Source> again = harness.patch(checks, patched.toArray(Source[]::new));
    for (int i = 0; i < patched.size(); i++) {
      assertEquals(patched.get(i).text(), again.get(i).text(), "the second patch run");
    }
    List<Source> before = List.of(sources);
    ImmutableList<Source> changed =
        patched.stream()
            .filter(source -> !before.contains(source))
            .collect(ImmutableList.toImmutableList());
    return tests(changed, ImmutableList.of(), option).stream();
  }

  /**
   * @param libraries what the sources are compiled and run with instead of the libraries of the
   *     tests; nothing for those
   */
  private List<DynamicTest> tests(
      ImmutableList<Source> sources, ImmutableList<Path> libraries, String title) throws Exception {
    Hooks.onErrorDropped(error -> {});
    io.reactivex.rxjava3.plugins.RxJavaPlugins.setErrorHandler(error -> {});
    io.reactivex.plugins.RxJavaPlugins.setErrorHandler(error -> {});
    List<DynamicTest> tests = new ArrayList<>();
    Path classes = Files.createTempDirectory(folder, "classes");
    Compilation compilation =
        CompilationHarness.create()
            .withClassPath(libraries.toArray(Path[]::new))
            .withOptions("-XepAllErrorsAsWarnings", "-Xmaxwarns", "10000")
            .compileTo(classes, sources.toArray(Source[]::new));
    assertEquals(ImmutableList.of(), compilation.errors());
    URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, loaderOf(libraries));
    Path file = Files.writeString(Files.createTempFile(folder, "file", ".txt"), "text");
    for (Source source : sources) {
      String name = source.path().replace(".java", "");
      for (Method method : snippets(loader.loadClass(name))) {
        boolean isReported = isReported(source, method.getName(), compilation.findings());
        tests.add(
            dynamicTest(
                title + ": " + name + "." + method.getName(),
                () -> assertAgrees(method, file, isReported)));
      }
    }
    return tests;
  }

  private static ClassLoader loaderOf(ImmutableList<Path> libraries) throws IOException {
    if (libraries.isEmpty()) {
      return ExecutedThreadsTest.class.getClassLoader();
    }
    List<URL> urls = new ArrayList<>();
    for (Path library : libraries) {
      urls.add(library.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  void aFileRemembersWhoReadsIt() throws Exception {
    RecordingFile file = new RecordingFile(Files.writeString(folder.resolve("a.txt"), "text"));
    assertEquals("text", Files.readString(file.path()));
    assertEquals(Thread.currentThread().getName(), file.firstThread());
  }

  private static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  private static ImmutableList<Source> sources(String folder) {
    Path root = module().resolveSibling("testdata").resolve("threads").resolve(folder);
    try (Stream<Path> files = Files.list(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(ExecutedThreadsTest::read)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(file.getFileName().toString(), Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Method> snippets(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Path.class}))
        .filter(
            method ->
                method.getReturnType() == Object.class || method.getReturnType() == void.class)
        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** Whether a finding stands in the method, or on a line that names it in a comment. */
  private static boolean isReported(Source source, String method, List<Finding> findings) {
    List<String> lines = source.text().lines().toList();
    int start = 0;
    while (!lines.get(start).matches("  static (Object|void) " + method + "\\(Path p\\).*")) {
      start++;
    }
    int end = start;
    while (!lines.get(end).equals("  }")) {
      end++;
    }
    int first = start + 1;
    int last = end + 1;
    return findings.stream()
        .filter(finding -> finding.check().equals("BlockingCallInAsync"))
        .filter(finding -> finding.file().equals(source.path()))
        .anyMatch(
            finding ->
                (first <= finding.line() && finding.line() <= last)
                    || lines.get((int) finding.line() - 1).endsWith("// " + method));
  }

  private void assertAgrees(Method snippet, Path file, boolean isReported) throws Exception {
    RecordingFile recording = new RecordingFile(file);
    snippet.setAccessible(true);
    eventLoop
        .submit(
            () -> {
              subscribe(invoke(snippet, recording.path()));
              return null;
            })
        .get(10, TimeUnit.SECONDS);
    String thread = recording.firstThread();
    boolean blocks = NON_BLOCKING.matcher(thread).matches();
    assertEquals(blocks, isReported, () -> "read on " + thread + ", reported: " + isReported);
  }

  private static Object invoke(Method snippet, Path path) throws Exception {
    try {
      return snippet.invoke(null, path);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static void subscribe(Object chain) {
    if (chain instanceof org.reactivestreams.Publisher<?> publisher) {
      Flux.from(publisher).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.rxjava3.core.ObservableSource<?> source) {
      var unused =
          io.reactivex.rxjava3.core.Observable.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.rxjava3.core.SingleSource<?> source) {
      var unused =
          io.reactivex.rxjava3.core.Single.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.rxjava3.core.MaybeSource<?> source) {
      var unused = io.reactivex.rxjava3.core.Maybe.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.rxjava3.core.CompletableSource source) {
      var unused =
          io.reactivex.rxjava3.core.Completable.wrap(source).subscribe(() -> {}, error -> {});
    } else if (chain instanceof io.reactivex.ObservableSource<?> source) {
      var unused = io.reactivex.Observable.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.SingleSource<?> source) {
      var unused = io.reactivex.Single.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.MaybeSource<?> source) {
      var unused = io.reactivex.Maybe.wrap(source).subscribe(value -> {}, error -> {});
    } else if (chain instanceof io.reactivex.CompletableSource source) {
      var unused = io.reactivex.Completable.wrap(source).subscribe(() -> {}, error -> {});
    } else if (chain instanceof Uni<?> uni) {
      uni.subscribe().with(value -> {}, error -> {});
    } else if (chain instanceof Multi<?> multi) {
      multi.subscribe().with(value -> {}, error -> {});
    }
  }
}
