import acme.frames.FrameReader;
import java.io.FileInputStream;
import java.io.IOException;

class Recordings {
  int countFrames(String name) throws IOException {
    int count = 0;
    try (FrameReader reader = new FrameReader(new FileInputStream(name))) {
      while (reader.next() != null) {
        count++;
      }
    }
    return count;
  }
}
