package dev.sluice.robustness;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Runs our checks on trees with errors in them. Error Prone itself never does so, but whoever calls
 * a scanner from an editor may, and it shows the checks every kind of half-attributed tree.
 */
final class ErroneousRun {
  private ErroneousRun() {}

  /**
   * The number of findings in {@code source}.
   *
   * @throws RuntimeException whatever a check lets escape
   */
  static int findingsIn(Source source, List<Path> classPath) {
    String fullClassPath =
        Stream.concat(
                classPath.stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path")))
            .collect(java.util.stream.Collectors.joining(File.pathSeparator));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostic -> {},
                    List.of(
                        "-proc:none",
                        "--should-stop=ifError=FLOW",
                        "-XDcompilePolicy=simple",
                        "-cp",
                        fullClassPath),
                    null,
                    List.of(source.toFileObject()));
    int[] findings = new int[1];
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      try {
        task.analyze();
      } catch (RuntimeException | AssertionError e) {
        // Broken input can be too much for javac itself.
        return 0;
      }
      Context context = ((BasicJavacTask) task).getContext();
      context.put(ErrorProneOptions.class, ErrorProneOptions.processArgs(ImmutableList.of()));
      ErrorProneScannerTransformer.create(
              ScannerSupplier.fromBugCheckerClasses(CompilationHarness.checks()).get())
          .apply(new TreePath(unit), context, description -> findings[0]++);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings[0];
  }
}
