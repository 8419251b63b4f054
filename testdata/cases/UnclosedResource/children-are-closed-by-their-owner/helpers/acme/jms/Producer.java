package acme.jms;

public final class Producer implements AutoCloseable {
  private final String queue;
  private boolean isOpen = true;

  Producer(String queue) {
    this.queue = queue;
  }

  public void send(String text) {
    if (!isOpen) {
      throw new IllegalStateException(queue + " is closed");
    }
    System.out.println(queue + ": " + text);
  }

  @Override
  public void close() {
    isOpen = false;
  }
}
