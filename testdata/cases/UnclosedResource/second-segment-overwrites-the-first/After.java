import acme.wal.Segments;
import java.io.IOException;
import java.io.OutputStream;

class WriteAheadLog {
  void start(int number, byte[] header) throws IOException {
    OutputStream segment = Segments.create(number);
    OutputStream toClose = segment;
    try (toClose) {
      segment.write(header);
    }
    segment = Segments.create(number + 1);
    try {
      segment.write(header);
    } finally {
      segment.close();
    }
  }
}
