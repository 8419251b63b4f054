import acme.wal.Segments;
import java.io.IOException;
import java.io.OutputStream;

class WriteAheadLog {
  void replay(byte[][] records) throws IOException {
    OutputStream segment = null;
    int written = 0;
    try {
      for (byte[] record : records) {
        if (segment == null || written > 1 << 20) {
          Segments.finish(segment);
          segment = Segments.create(written);
        }
        segment.write(record);
        written += record.length;
      }
    } finally {
      Segments.finish(segment);
    }
  }
}
