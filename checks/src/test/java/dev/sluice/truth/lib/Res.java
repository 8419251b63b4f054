package dev.sluice.truth.lib;

import java.io.Closeable;
import java.io.IOException;

/** A resource whose every method declares a checked exception. */
public class Res implements Closeable {
  private final String label;
  private boolean isClosed;

  /** Opens it. */
  public Res(String label) throws IOException {
    Probe.callOrIoException("open " + label);
    this.label = label;
    Probe.opened(this, label);
  }

  /** Opens a wrapper, which owes nothing of its own: closing it closes what is inside. */
  Res(String label, Res inner) throws IOException {
    inner.touch();
    Probe.callOrIoException("open " + label);
    this.label = label;
    this.isClosed = true;
  }

  /** Tells that somebody counts on its being open. */
  void touch() {
    Probe.used(this);
  }

  /** Uses it. */
  public int use() throws IOException {
    touch();
    Probe.callOrIoException("use " + label);
    return label.length();
  }

  @Override
  public void close() throws IOException {
    String event = (isClosed ? "again " : "close ") + label;
    isClosed = true;
    Probe.closed(this);
    Probe.callOrIoException(event);
  }
}
