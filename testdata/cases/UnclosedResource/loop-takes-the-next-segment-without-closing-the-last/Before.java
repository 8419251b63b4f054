import acme.wal.Segments;
import java.io.IOException;
import java.io.OutputStream;

class WriteAheadLog {
  void replay(byte[][] records) throws IOException {
    OutputStream segment = null;
    int written = 0;
    for (byte[] record : records) {
      if (segment == null || written > 1 << 20) {
        segment = Segments.create(written);
      }
      segment.write(record);
      written += record.length;
    }
    if (segment != null) {
      segment.close();
    }
  }
}
