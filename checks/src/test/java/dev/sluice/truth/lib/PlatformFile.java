package dev.sluice.truth.lib;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The files that generated code opens: the platform's own types, whose opening and closing are
 * recorded, over bytes in memory. Calls are redirected here when the code is woven.
 */
public final class PlatformFile {
  private static final byte[] CONTENT = zipped("one\ntwo\n");

  /** A real file, for the types that can't do without. */
  private static final Path ARCHIVE = archive();

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

  private static Path archive() {
    try {
      Path archive = Files.createTempFile("truth", ".zip");
      archive.toFile().deleteOnExit();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
        out.putNextEntry(new ZipEntry("one"));
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    public int read(byte[] bytes) {
      return read(bytes, 0, bytes.length);
    }

    @Override
    public byte[] readAllBytes() {
      byte[] rest = Arrays.copyOfRange(CONTENT, position, CONTENT.length);
      position = CONTENT.length;
      return rest;
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

  /** For {@code new GZIPInputStream(in)}: unzips whatever has been read from {@code in} before. */
  public static final class Unzipped extends GZIPInputStream {
    private final InputStream source;

    public Unzipped(InputStream source) throws IOException {
      super(new ByteArrayInputStream(CONTENT));
      this.source = Objects.requireNonNull(source);
    }

    @Override
    public void close() throws IOException {
      super.close();
      source.close();
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
    public void write(byte[] bytes) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code new RandomAccessFile(name, mode)}. */
  public static final class RandomAccess extends RandomAccessFile {
    public RandomAccess(String name, String mode) throws IOException {
      super(ARCHIVE.toFile(), "r");
      super.close();
      Probe.opened(this, name);
    }

    @Override
    public int read() {
      return -1;
    }

    @Override
    public long length() {
      return 0;
    }

    @Override
    public void seek(long position) {}

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code new ZipFile(name)}. */
  public static final class Zipped extends ZipFile {
    public Zipped(String name) throws IOException {
      super(ARCHIVE.toFile());
      super.close();
      Probe.opened(this, name);
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public ZipEntry getEntry(String name) {
      return new ZipEntry(name);
    }

    @Override
    public InputStream getInputStream(ZipEntry entry) {
      return new ByteArrayInputStream(CONTENT);
    }

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code Files.newInputStream(path)}. */
  public static InputStream newInputStream(Path path, OpenOption... options) {
    return new In(path.toString());
  }

  /** For {@code Files.newOutputStream(path)}. */
  public static OutputStream newOutputStream(Path path, OpenOption... options) {
    return new Out(path.toString());
  }

  /** For {@code Files.lines(path)}. */
  public static Stream<String> lines(Path path) {
    return opened(Stream.of("one", "two"), path);
  }

  /** For {@code Files.list(path)}. */
  public static Stream<Path> list(Path path) {
    return opened(Stream.of(Path.of("one"), Path.of("two")), path);
  }

  private static <T> Stream<T> opened(Stream<T> content, Path path) {
    Object file = new Object();
    Probe.opened(file, path.toString());
    Stream<T> stream = content.onClose(() -> Probe.closed(file));
    Probe.wrapping(file);
    Probe.wrapped(stream);
    return stream;
  }
}
