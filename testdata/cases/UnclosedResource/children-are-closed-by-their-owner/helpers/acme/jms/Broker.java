package acme.jms;

public final class Broker {
  private final String host;

  public Broker(String host) {
    this.host = host;
  }

  public Session open() {
    return new Session(host);
  }
}
