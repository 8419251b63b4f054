package dev.sluice.truth.lib;

/** A resource that declares no checked exception. */
public final class Quiet implements AutoCloseable {
  private final String label;
  private boolean isClosed;

  /** Opens it. */
  public Quiet(String label) {
    Probe.call("open " + label);
    this.label = label;
    Probe.opened(this, label);
  }

  /** Uses it. */
  public int use() {
    Probe.used(this);
    Probe.call("use " + label);
    return label.length();
  }

  @Override
  public void close() {
    String event = (isClosed ? "again " : "close ") + label;
    isClosed = true;
    Probe.closed(this);
    Probe.call(event);
  }
}
