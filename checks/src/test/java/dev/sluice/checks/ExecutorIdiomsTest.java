package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Executors and timers, which {@code shutdown()} and {@code cancel()} release. */
final class ExecutorIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void executorThatRunsOnIsReported(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> executorThatRunsOnIsReported() {
    return Stream.of(
        row(
            "executor that is never shut down",
            body(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2); // -> UnclosedResource
                pool.submit(() -> work());
                """)),
        row(
            "timer that is never cancelled",
            body(
                """
                Timer timer = new Timer(); // -> UnclosedResource
                timer.purge();
                """)),
        row(
            "pool of a class of its own",
            body(
                """
                new ForkJoinPool(2).invoke(new RecursiveAction() { // -> UnclosedResource
                  @Override
                  protected void compute() {}
                });
                """)),
        row(
            "subclass made locally",
            members(
                """
                static class Pool extends ThreadPoolExecutor {
                  Pool() {
                    super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
                  }
                }
                void body() {
                  Pool pool = new Pool(); // -> UnclosedResource
                  pool.execute(Case::work);
                }
                """)),
        row(
            "shutdown in one branch only",
            body(
                """
                ExecutorService pool = Executors.newCachedThreadPool(); // -> UnclosedResource
                if (flag()) {
                  pool.shutdown();
                }
                """)),
        row(
            "result that may fail before shutdown",
            body(
                """
                ExecutorService pool = Executors.newCachedThreadPool(); // -> CloseNotInFinally
                pool.submit(Case::number).get();
                pool.shutdown();
                """)),
        row(
            "completion service does not end its executor",
            body(
                """
                ExecutorService pool = Executors.newCachedThreadPool(); // -> UnclosedResource
                CompletionService<Integer> tasks = new ExecutorCompletionService<>(pool);
                tasks.submit(Case::number);
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void executorThatEndsIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> executorThatEndsIsSilent() {
    return Stream.of(
        row(
            "shutdown after the last task",
            body(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2);
                pool.submit(() -> work());
                pool.shutdown();
                pool.awaitTermination(1, TimeUnit.SECONDS);
                """)),
        row(
            "shutdown in finally",
            body(
                """
                ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
                try {
                  pool.schedule(Case::number, 1, TimeUnit.SECONDS).get();
                } finally {
                  pool.shutdownNow();
                }
                """)),
        row(
            "shutdown unless it is shut down",
            body(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2);
                if (!pool.isShutdown()) {
                  pool.shutdown();
                }
                """)),
        row(
            "shutdown through a wrapper",
            body(
                """
                ExecutorService pool =
                    Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(2));
                pool.shutdown();
                """)),
        row(
            "the pool that all share",
            body(
                """
                ForkJoinPool pool = ForkJoinPool.commonPool();
                pool.execute(Case::work);
                """)),
        row(
            "pool in a field",
            members(
                """
                private final ExecutorService pool = Executors.newFixedThreadPool(2);
                private Timer timer;
                void body() {
                  timer = new Timer();
                  timer.purge();
                }
                """)),
        row(
            "pool that is returned",
            members(
                """
                ExecutorService body() {
                  ExecutorService pool = Executors.newFixedThreadPool(2);
                  pool.execute(Case::work);
                  return pool;
                }
                """)),
        row(
            "pool that is handed over",
            members(
                """
                static native void keep(Executor pool);
                void body() {
                  keep(Executors.newFixedThreadPool(2));
                }
                """)),
        row(
            "pool that a shutdown hook ends",
            body(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2);
                Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdown));
                """)),
        row(
            "timer that its task cancels",
            body(
                """
                Timer timer = new Timer();
                timer.schedule(
                    new TimerTask() {
                      @Override
                      public void run() {
                        timer.cancel();
                      }
                    },
                    1);
                """)),
        row(
            "executor without threads",
            members(
                """
                static class Direct extends AbstractExecutorService {
                  private boolean isDown;
                  public void shutdown() { isDown = true; }
                  public List<Runnable> shutdownNow() { return List.of(); }
                  public boolean isShutdown() { return isDown; }
                  public boolean isTerminated() { return isDown; }
                  public boolean awaitTermination(long time, TimeUnit unit) { return true; }
                  public void execute(Runnable task) { task.run(); }
                }
                void body() {
                  new Direct().execute(Case::work);
                }
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
