package dev.sluice.truth.lib;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The files that generated code opens: the platform's own types, whose opening and closing are
 * recorded, over bytes in memory. Calls are redirected here when the code is woven.
 */
public final class PlatformFile {
  private static final byte[] CONTENT = zipped("one\ntwo\n");

  private PlatformFile() {}

  private static byte[] zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** For {@code new FileInputStream(name)}. */
  public static final class In extends FileInputStream {
    private int position;

    public In(String name) {
      super(new FileDescriptor());
      Probe.opened(this, name);
    }

    @Override
    public int read() {
      return position < CONTENT.length ? CONTENT[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int count = Math.min(length, CONTENT.length - position);
      if (count <= 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(CONTENT, position, bytes, offset, count);
      position += count;
      return count;
    }

    @Override
    public int available() {
      return CONTENT.length - position;
    }

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code new FileOutputStream(name)}. */
  public static final class Out extends FileOutputStream {
    public Out(String name) {
      super(new FileDescriptor());
      Probe.opened(this, name);
    }

    @Override
    public void write(int b) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code Files.newInputStream(path)}. */
  public static InputStream newInputStream(Path path) {
    return new In(path.toString());
  }

  /** For {@code Files.lines(path)}. */
  public static Stream<String> lines(Path path) {
    Object file = new Object();
    Probe.opened(file, path.toString());
    Stream<String> lines = Stream.of("one", "two").onClose(() -> Probe.closed(file));
    Probe.wrapping(file);
    Probe.wrapped(lines);
    return lines;
  }
}
