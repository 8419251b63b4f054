// LIMIT: an object that only shows what it is given owes nothing, but a call in its constructor may open that. Here it
// only rewinds, and who made the buffer releases it.

class Documents {
  String first(Buffer buffer) {
    Buffer copy = buffer.duplicate();
    try {
      Reader reader = new Reader(copy);
      return reader.read();
    } finally {
      copy.release();
    }
  }

  interface Buffer {
    Buffer duplicate();

    byte get();

    void rewind();

    void release();
  }

  static final class Reader implements AutoCloseable {
    private Buffer buffer;

    Reader(Buffer buffer) {
      this.buffer = buffer;
      buffer.rewind();
    }

    String read() {
      return String.valueOf(buffer.get());
    }

    @Override
    public void close() {
      buffer.release();
      buffer = null;
    }
  }
}
