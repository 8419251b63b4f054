package acme.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

public final class Buffers {
  private Buffers() {}

  public static InputStream streamOf(byte[] bytes) {
    return new NamedBytes("packet", bytes);
  }

  private static final class NamedBytes extends ByteArrayInputStream {
    private final String name;

    NamedBytes(String name, byte[] bytes) {
      super(bytes);
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
