package dev.sluice.checks;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Runs javac with Error Prone and every check that our jar registers, in this process, and returns
 * what they said.
 *
 * <p>An error inside the analysis is never swallowed here: {@code Sluice:FailOnInternalError} is
 * always on, so it shows among {@link Compilation#errors()}.
 *
 * @param options more options for javac and Error Prone
 * @param classPath what the sources see besides the class path of the tests, searched first
 * @param processorPath jars of annotation processors; none runs where it is empty
 */
public record CompilationHarness(
    ImmutableList<String> options,
    ImmutableList<Path> classPath,
    ImmutableList<Path> processorPath) {

  private static final ImmutableList<Class<? extends BugChecker>> CHECKS =
      ServiceLoader.load(BugChecker.class).stream()
          .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
          .filter(check -> check.getName().startsWith("dev.sluice."))
          .collect(toImmutableList());

  private static final Pattern MESSAGE =
      Pattern.compile("\\[(\\w+)\\] ([^\\n]*)(?:\\n(.*))?", Pattern.DOTALL);

  /** Every check that our jar registers. */
  public static ImmutableList<Class<? extends BugChecker>> checks() {
    return CHECKS;
  }

  public static CompilationHarness create() {
    return new CompilationHarness(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  public CompilationHarness withOptions(String... more) {
    return new CompilationHarness(
        ImmutableList.<String>builder().addAll(options).add(more).build(),
        classPath,
        processorPath);
  }

  public CompilationHarness withClassPath(Path... more) {
    return new CompilationHarness(
        options, ImmutableList.<Path>builder().addAll(classPath).add(more).build(), processorPath);
  }

  CompilationHarness withProcessorPath(Path... more) {
    return new CompilationHarness(
        options, classPath, ImmutableList.<Path>builder().addAll(processorPath).add(more).build());
  }

  /** Compiles {@code sources} and throws the class files away. */
  public Compilation compile(Source... sources) {
    return inTemporaryFolder(classes -> compileTo(classes, sources));
  }

  /** Compiles {@code sources} and leaves the class files in {@code classes}. */
  public Compilation compileTo(Path classes, Source... sources) {
    return run(classes, Arrays.stream(sources).map(Source::toFileObject).toList());
  }

  /**
   * Applies the fixes of {@code checks} to {@code sources} in place and returns the new sources, in
   * the same order.
   */
  public ImmutableList<Source> patch(List<String> checks, Source... sources) {
    return inTemporaryFolder(folder -> patchIn(folder, checks, sources));
  }

  private ImmutableList<Source> patchIn(Path folder, List<String> checks, Source... sources)
      throws IOException {
    Path sourceFolder = folder.resolve("src");
    List<Path> files = new ArrayList<>();
    for (Source source : sources) {
      Path file = sourceFolder.resolve(source.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.text()));
    }
    CompilationHarness patching =
        withOptions("-XepPatchChecks:" + String.join(",", checks), "-XepPatchLocation:IN_PLACE");
    Compilation compilation;
    try (StandardJavaFileManager fileManager = newFileManager(new DiagnosticCollector<>())) {
      compilation =
          patching.run(
              Files.createDirectory(folder.resolve("classes")),
              ImmutableList.copyOf(fileManager.getJavaFileObjectsFromPaths(files)));
    }
    assertEquals(ImmutableList.of(), compilation.errors(), "a patch run without errors");
    ImmutableList.Builder<Source> patched = ImmutableList.builder();
    for (int i = 0; i < sources.length; i++) {
      patched.add(new Source(sources[i].path(), Files.readString(files.get(i))));
    }
    return patched.build();
  }

  private Compilation run(Path classes, List<? extends JavaFileObject> sources) {
    if (CHECKS.isEmpty()) {
      throw new AssertionError("no check is registered: META-INF/services is missing or empty");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager fileManager = newFileManager(diagnostics)) {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, ImmutableList.of(classes));
      fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, fullClassPath());
      if (!processorPath.isEmpty()) {
        fileManager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processorPath);
      }
      StringWriter output = new StringWriter();
      boolean isSuccessful =
          new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(CHECKS))
              .getTask(output, fileManager, diagnostics, allOptions(), ImmutableList.of(), sources)
              .call();
      return toCompilation(isSuccessful, diagnostics.getDiagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardJavaFileManager newFileManager(
      DiagnosticCollector<JavaFileObject> diagnostics) {
    return new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(CHECKS))
        .getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8);
  }

  private ImmutableList<String> allOptions() {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    all.add("-XDaddTypeAnnotationsToSymbol=true", "-XepOpt:Sluice:FailOnInternalError=true");
    if (processorPath.isEmpty()) {
      all.add("-proc:none");
    }
    return all.addAll(options).build();
  }

  private ImmutableList<Path> fullClassPath() {
    return Stream.concat(
            classPath.stream(),
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of))
        .collect(toImmutableList());
  }

  private static Compilation toCompilation(
      boolean isSuccessful, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    ImmutableList.Builder<Diagnostic<? extends JavaFileObject>> others = ImmutableList.builder();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      Matcher message = MESSAGE.matcher(diagnostic.getMessage(Locale.ENGLISH));
      if (diagnostic.getCode().endsWith(".error.prone") && message.matches()) {
        findings.add(
            new Finding(
                message.group(1),
                Path.of(diagnostic.getSource().getName()).getFileName().toString(),
                diagnostic.getLineNumber(),
                message.group(2),
                message.group(3) == null ? "" : message.group(3)));
      } else {
        others.add(diagnostic);
      }
    }
    return new Compilation(isSuccessful, findings.build(), others.build());
  }

  /** Runs {@code work} with a folder of its own, and removes the folder. */
  public static <T> T inTemporaryFolder(FolderWork<T> work) {
    try {
      Path folder = Files.createTempDirectory("sluice");
      try {
        return work.in(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with a temporary folder. */
  @FunctionalInterface
  public interface FolderWork<T> {
    T in(Path folder) throws IOException;
  }
}
