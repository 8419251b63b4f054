package acme.jms;

import java.util.ArrayList;
import java.util.List;

/** Closes its producers when it is closed. */
public final class Session implements AutoCloseable {
  private final String host;
  private final List<Producer> producers = new ArrayList<>();

  Session(String host) {
    this.host = host;
  }

  public Producer producer(String queue) {
    Producer producer = new Producer(host + "/" + queue);
    producers.add(producer);
    return producer;
  }

  @Override
  public void close() {
    producers.forEach(Producer::close);
  }
}
