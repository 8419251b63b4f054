import java.io.IOException;
import java.io.RandomAccessFile;

class Header {
  int version(String name) throws IOException {
    RandomAccessFile file = new RandomAccessFile(name, "r");
    if (file.length() < 8) {
      throw new IllegalArgumentException(name + " is too short");
    }
    int version = file.readInt();
    file.close();
    return version;
  }
}
