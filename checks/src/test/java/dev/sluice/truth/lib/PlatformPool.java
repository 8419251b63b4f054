package dev.sluice.truth.lib;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The thread pools that generated code makes, without a thread: tasks are dropped. */
public final class PlatformPool extends AbstractExecutorService {
  private boolean isShutdown;

  private PlatformPool() {
    Probe.opened(this, "pool");
  }

  /** For {@code Executors.newSingleThreadExecutor()}. */
  public static ExecutorService newSingleThreadExecutor() {
    return new PlatformPool();
  }

  /** For {@code Executors.newFixedThreadPool(size)}. */
  public static ExecutorService newFixedThreadPool(int size) {
    return new PlatformPool();
  }

  @Override
  public void execute(Runnable task) {}

  @Override
  public void shutdown() {
    isShutdown = true;
    Probe.closed(this);
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return isShutdown;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isShutdown;
  }
}
