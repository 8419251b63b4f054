package dev.sluice.truth.lib;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileReader;
import java.io.FileWriter;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** The readers and writers of files that generated code opens, over nothing. */
public final class PlatformText {
  private PlatformText() {}

  /** For {@code new FileReader(name)}. */
  public static final class In extends FileReader {
    private boolean isAtEnd;

    public In(String name) {
      super(new FileDescriptor());
      Probe.opened(this, name);
    }

    @Override
    public int read() {
      boolean wasAtEnd = isAtEnd;
      isAtEnd = true;
      return wasAtEnd ? -1 : 'a';
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      int next = read();
      buffer[offset] = (char) next;
      return next == -1 ? -1 : 1;
    }

    @Override
    public boolean ready() {
      return false;
    }

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code new FileWriter(name)}. */
  public static final class Out extends FileWriter {
    public Out(String name) {
      super(new FileDescriptor());
      Probe.opened(this, name);
    }

    @Override
    public void write(int c) {}

    @Override
    public void write(char[] buffer, int offset, int length) {}

    @Override
    public void write(String text, int offset, int length) {}

    @Override
    public void flush() {}

    @Override
    public void close() {
      Probe.closed(this);
    }
  }

  /** For {@code Files.newBufferedReader(path)}. */
  public static BufferedReader newBufferedReader(Path path) {
    In in = new In(path.toString());
    BufferedReader reader = new BufferedReader(in);
    Probe.wrapping(in);
    Probe.wrapped(reader);
    return reader;
  }

  /** For {@code Files.newBufferedWriter(path)}. */
  public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) {
    Out out = new Out(path.toString());
    BufferedWriter writer = new BufferedWriter(out);
    Probe.wrapping(out);
    Probe.wrapped(writer);
    return writer;
  }
}
