import acme.frames.FrameReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class Recordings {
  List<byte[]> load(String name) throws IOException {
    List<byte[]> frames = new ArrayList<>();
    try (FrameReader reader = new FrameReader(new FileInputStream(name))) {
      byte[] frame = reader.next();
      while (frame != null) {
        frames.add(frame);
        frame = reader.next();
      }
    }
    return frames;
  }
}
