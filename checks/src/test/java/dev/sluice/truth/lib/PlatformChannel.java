package dev.sluice.truth.lib;

import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** The channels that generated code opens, over nothing. */
public final class PlatformChannel extends FileChannel {
  private PlatformChannel(String name) {
    Probe.opened(this, name);
  }

  /** For {@code FileChannel.open(path, options)}. */
  public static FileChannel open(Path path, OpenOption... options) {
    return new PlatformChannel(path.toString());
  }

  @Override
  public int read(ByteBuffer buffer) {
    return -1;
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) {
    return -1;
  }

  @Override
  public int write(ByteBuffer buffer) {
    return 0;
  }

  @Override
  public long write(ByteBuffer[] buffers, int offset, int length) {
    return 0;
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public FileChannel position(long position) {
    return this;
  }

  @Override
  public long size() {
    return 3;
  }

  @Override
  public FileChannel truncate(long size) {
    return this;
  }

  @Override
  public void force(boolean isMetaData) {}

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    return 0;
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    return 0;
  }

  @Override
  public int read(ByteBuffer buffer, long position) {
    return -1;
  }

  @Override
  public int write(ByteBuffer buffer, long position) {
    return 0;
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean isShared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean isShared) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void implCloseChannel() {
    Probe.closed(this);
  }
}
