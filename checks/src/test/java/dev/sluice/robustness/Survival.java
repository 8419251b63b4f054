package dev.sluice.robustness;

import com.google.common.base.Throwables;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Compiles one variant and tells whether our checks lived through it. */
final class Survival implements AutoCloseable {
  /** Far above what any variant takes: what is not done by then never will be. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "damaged compilation");
            thread.setDaemon(true);
            return thread;
          });

  private int variants;
  private int compiling;
  private int withFindings;

  /**
   * What our checks did wrong with {@code source}: a stack trace, or that they hang. Empty where
   * they did nothing wrong; javac's own failures on broken input are its own.
   */
  Optional<String> findFailure(Source source, List<Path> classPath) throws InterruptedException {
    variants++;
    CompilationHarness harness =
        CompilationHarness.create().withClassPath(classPath.toArray(new Path[0]));
    try {
      Compilation compilation = inTime(() -> harness.compile(source));
      if (compilation.errors().isEmpty()) {
        compiling++;
        withFindings += compilation.findings().isEmpty() ? 0 : 1;
        return Optional.empty();
      }
      Optional<String> crash =
          compilation.errors().stream()
              .map(error -> error.getMessage(Locale.ENGLISH))
              .filter(message -> message.contains("at dev.sluice."))
              .findFirst();
      if (crash.isEmpty()) {
        withFindings += inTime(() -> ErroneousRun.findingsIn(source, classPath)) > 0 ? 1 : 0;
      }
      return crash;
    } catch (ExecutionException e) {
      String trace = Throwables.getStackTraceAsString(e.getCause());
      return isOurs(trace) ? Optional.of(trace) : Optional.empty();
    } catch (TimeoutException e) {
      return Optional.of("no end after " + PATIENCE);
    }
  }

  private <T> T inTime(Callable<T> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    return executor.submit(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Whether a frame of ours is among those of {@code trace}, apart from what started javac. */
  private static boolean isOurs(String trace) {
    return trace
        .lines()
        .filter(line -> line.contains("at dev.sluice."))
        .anyMatch(
            line ->
                !line.contains("dev.sluice.checks.CompilationHarness")
                    && !line.contains("dev.sluice.robustness."));
  }

  /** How many variants there were, and what became of them. */
  String statistics() {
    return variants + " variants, " + compiling + " compile, findings in " + withFindings;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
