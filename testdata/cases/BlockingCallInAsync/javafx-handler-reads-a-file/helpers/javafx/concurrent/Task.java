package javafx.concurrent;

public abstract class Task<V> implements Runnable {
  protected abstract V call() throws Exception;

  @Override
  public void run() {}
}
