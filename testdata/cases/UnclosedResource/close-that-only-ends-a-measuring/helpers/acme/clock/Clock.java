package acme.clock;

public class Clock {
  public long now() {
    return System.nanoTime() / 1000;
  }
}
