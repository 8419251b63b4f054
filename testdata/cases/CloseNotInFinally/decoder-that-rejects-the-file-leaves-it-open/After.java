import acme.frames.FrameReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class Recordings {
  List<byte[]> load(String name) throws IOException {
    List<byte[]> frames = new ArrayList<>();
    try (FileInputStream fileInputStream = new FileInputStream(name);
        FrameReader reader = new FrameReader(fileInputStream)) {
      byte[] frame = reader.next();
      while (frame != null) {
        frames.add(frame);
        frame = reader.next();
      }
    }
    return frames;
  }
}
