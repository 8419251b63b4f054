package dev.sluice.truth.lib;

import java.io.IOException;

/** A resource around another one, which it closes. */
public final class Wrap extends Res {
  private final Res inner;

  /** Opens it around {@code inner}. */
  public Wrap(String label, Res inner) throws IOException {
    super(label, inner);
    this.inner = inner;
  }

  @Override
  void touch() {
    inner.touch();
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      inner.close();
    }
  }
}
