package dev.sluice.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class files the check reads, besides those that javac needs. */
final class BlockingReadsTest {
  private static final Source HELPER =
      new Source(
          "Helper.java",
          """
          package helper;

          import java.io.*;
          import java.nio.file.*;

          public class Helper {
            public static String load(Path p) {
              try {
                return Files.readString(p);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }

            public static InputStream wrap(InputStream in) {
              return new BufferedInputStream(in);
            }
          }
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object a(Path p) { return Helper.load(p); }",
        "Stream<String> a(List<Path> l) { return l.stream().map(Helper::load); }",
        "Stream<String> a(List<Path> l) { return l.stream().map(p -> Helper.load(p)); }",
        "void a(ExecutorService e, Path p) { e.submit(() -> Helper.load(p)); }",
        "void a(InputStream in) { Callable<Integer> c = () -> Helper.wrap(in).read(); }",
        "void a(InputStream in) { Callable<Integer> c = () -> b(in); }"
            + " int b(InputStream in) throws IOException { return Helper.wrap(in).read(); }",
      })
  void codeOutsideOfAnyChainReadsNone(String members) {
    assertEquals(HashMultiset.create(), readsIn(members), members);
  }

  /** Of the chain itself the compiler is asked which types its own types have above them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mono<String> a(Path p) { return Mono.fromCallable(() -> Helper.load(p)).subscribeOn(IO); }",
        "Mono<Integer> a(Mono<InputStream> m) { return m.publishOn(IO).map(in -> b(in)); }"
            + " int b(InputStream in) { try { return Helper.wrap(in).read(); }"
            + " catch (IOException e) { return 0; } }",
      })
  void codeThatIsMovedReadsNothingThatItCalls(String members) {
    assertFalse(readsIn(members).contains("Helper.class"), members);
  }

  @Test
  void codeOnAnEventLoopReadsWhatItCalls() {
    Multiset<String> reads =
        readsIn("Flux<String> a(Path p) { return Flux.interval(TICK).map(t -> Helper.load(p)); }");
    assertTrue(reads.contains("Helper.class"), reads::toString);
  }

  /** The class files that are read because of the check. */
  private static Multiset<String> readsIn(String members) {
    Source source =
        new Source(
            "Program.java",
            """
            import helper.Helper;
            import java.io.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import java.util.concurrent.*;
            import java.util.stream.Stream;
            import reactor.core.publisher.*;
            import reactor.core.scheduler.*;

            class Program {
              static final Scheduler IO = Schedulers.boundedElastic();
              static final Duration TICK = Duration.ofMillis(1);

            """
                + members
                + "}");
    return CompilationHarness.inTemporaryFolder(
        classes -> {
          CompilationHarness.create().compileTo(classes, HELPER);
          Multiset<String> without = opened(classes, source, "-Xep:BlockingCallInAsync:OFF");
          Multiset<String> with = opened(classes, source, "-Xep:BlockingCallInAsync:WARN");
          return HashMultiset.create(Multisets.difference(with, without));
        });
  }

  private static Multiset<String> opened(Path classes, Source source, String option)
      throws IOException {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(
            ScannerSupplier.fromBugCheckerClasses(ImmutableList.of(BlockingCallInAsync.class)));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, ImmutableList.of(classes));
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.concat(
                  Stream.of(classes),
                  Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                      .map(Path::of))
              .toList());
      CountingFileManager counting = new CountingFileManager(files);
      boolean isSuccessful =
          compiler
              .getTask(
                  new StringWriter(),
                  counting,
                  diagnostic -> {},
                  ImmutableList.of("-proc:none", "-XDaddTypeAnnotationsToSymbol=true", option),
                  ImmutableList.of(),
                  ImmutableList.of(source.toFileObject()))
              .call();
      assertTrue(isSuccessful, source.text());
      return counting.opened;
    }
  }

  /** Counts how often each class file of the class path is opened. */
  private static final class CountingFileManager
      extends ForwardingJavaFileManager<JavaFileManager> {
    private final Multiset<String> opened = HashMultiset.create();

    CountingFileManager(JavaFileManager files) {
      super(files);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
      if (location != StandardLocation.CLASS_PATH) {
        return found;
      }
      List<JavaFileObject> counted = new ArrayList<>();
      found.forEach(file -> counted.add(new CountedFile(file, opened)));
      return counted;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return super.inferBinaryName(location, unwrapped(file));
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
      return super.isSameFile(unwrapped(one), unwrapped(other));
    }

    private static FileObject unwrapped(FileObject file) {
      return file instanceof CountedFile counted ? counted.file() : file;
    }

    private static JavaFileObject unwrapped(JavaFileObject file) {
      return file instanceof CountedFile counted ? counted.file() : file;
    }
  }

  private static final class CountedFile extends ForwardingJavaFileObject<JavaFileObject> {
    private final Multiset<String> opened;

    CountedFile(JavaFileObject file, Multiset<String> opened) {
      super(file);
      this.opened = opened;
    }

    JavaFileObject file() {
      return fileObject;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      opened.add(Path.of(getName()).getFileName().toString().replace(")", ""));
      return super.openInputStream();
    }
  }
}
