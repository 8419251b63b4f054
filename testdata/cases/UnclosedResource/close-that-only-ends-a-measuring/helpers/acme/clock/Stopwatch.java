package acme.clock;

public final class Stopwatch implements AutoCloseable {
  private final Clock clock;
  private boolean isRunning;
  private long started;
  private long elapsed;

  public Stopwatch(Clock clock) {
    this.clock = clock;
  }

  public Stopwatch start() {
    isRunning = true;
    started = clock.now();
    return this;
  }

  public Stopwatch stop() {
    if (!isRunning) {
      throw new IllegalStateException("is not running");
    }
    isRunning = false;
    elapsed += clock.now() - started;
    return this;
  }

  public long elapsed() {
    return elapsed;
  }

  @Override
  public void close() {
    if (isRunning) {
      stop();
    }
  }
}
