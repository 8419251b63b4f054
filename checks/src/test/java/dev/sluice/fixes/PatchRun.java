package dev.sluice.fixes;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac with {@link PlannedFix} over one file.
 *
 * @param text the file after the run
 * @param plans what was said of each leak, in source order: {@link PlannedFix#FIXED} or a refusal
 * @param builders the names of those that made the fixes
 * @param errors the errors of javac, and crashes of the check
 * @param warnings the codes of javac's warnings
 */
record PatchRun(
    String text,
    ImmutableList<String> plans,
    ImmutableSet<String> builders,
    ImmutableList<String> errors,
    ImmutableList<String> warnings) {

  private static final String PREFIX = "[PlannedFix] ";

  /** Compiles {@code source} and reports what it finds. */
  static PatchRun check(String source, String... options) {
    return run(source, ImmutableList.copyOf(options));
  }

  /** Compiles {@code source} and patches it in place, as a user does. */
  static PatchRun patch(String source, String... options) {
    return run(
        source,
        ImmutableList.<String>builder()
            .add("-XepPatchChecks:PlannedFix", "-XepPatchLocation:IN_PLACE")
            .add(options)
            .build());
  }

  /** Patches a file with this encoding in place, as a user does who tells javac of it. */
  static PatchRun patch(String source, Charset charset) {
    return run(
        source,
        charset,
        ImmutableList.of("-XepPatchChecks:PlannedFix", "-XepPatchLocation:IN_PLACE"));
  }

  /** Compiles {@code source} without any check and leaves the class files in {@code classes}. */
  static void compile(String source, Path classes) throws IOException {
    Files.createDirectories(classes);
    Path file = Files.writeString(classes.resolve("Case.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager fileManager = compiler.getStandardFileManager(null, null, UTF_8)) {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      boolean isCompiled =
          compiler
              .getTask(
                  null,
                  fileManager,
                  null,
                  List.of("-proc:none"),
                  null,
                  fileManager.getJavaFileObjects(file))
              .call();
      if (!isCompiled) {
        throw new AssertionError("does not compile:\n" + source);
      }
    }
  }

  private static PatchRun run(String source, List<String> options) {
    return run(source, UTF_8, options);
  }

  private static PatchRun run(String source, Charset charset, List<String> options) {
    try {
      Path folder = Files.createTempDirectory("sluice");
      try {
        Path file = Files.writeString(folder.resolve("Case.java"), source, charset);
        return run(file, charset, folder, options);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PatchRun run(Path file, Charset charset, Path folder, List<String> options)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(PlannedFix.class));
    try (StandardJavaFileManager fileManager =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, charset)) {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      StringWriter output = new StringWriter();
      List<String> all =
          ImmutableList.<String>builder()
              .add(
                  "-Xlint:all",
                  "-Xmaxwarns",
                  "10000",
                  "-proc:none",
                  "-XDaddTypeAnnotationsToSymbol=true")
              .add("-XepOpt:Sluice:FailOnInternalError=true")
              .addAll(options)
              .build();
      compiler
          .getTask(
              output,
              fileManager,
              diagnostics,
              all,
              ImmutableList.of(),
              fileManager.getJavaFileObjects(file))
          .call();
    }
    return new PatchRun(
        Files.readString(file, charset),
        diagnostics.getDiagnostics().stream()
            .filter(PatchRun::isPlan)
            .sorted(Comparator.comparingLong(Diagnostic::getPosition))
            .map(diagnostic -> message(diagnostic).lines().findFirst().orElseThrow())
            .map(message -> message.substring(PREFIX.length()))
            .collect(toImmutableList()),
        diagnostics.getDiagnostics().stream()
            .map(PatchRun::message)
            .filter(message -> message.startsWith(PREFIX + PlannedFix.FIXED))
            .map(message -> message.lines().skip(1).findFirst().orElseThrow().strip())
            .collect(toImmutableSet()),
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(PatchRun::message)
            .collect(toImmutableList()),
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> !isPlan(diagnostic))
            .filter(
                diagnostic ->
                    diagnostic.getKind() == Diagnostic.Kind.WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
            .map(Diagnostic::getCode)
            .collect(toImmutableList()));
  }

  private static boolean isPlan(Diagnostic<?> diagnostic) {
    return message(diagnostic).startsWith(PREFIX);
  }

  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ENGLISH);
  }
}
