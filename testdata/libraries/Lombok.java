package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import lombok.Cleanup;

class Lombok {
  int closedAtTheEndOfTheBlock() throws IOException {
    @Cleanup InputStream in = new FileInputStream("a");
    return in.read();
  }

  int withoutTheAnnotation() throws IOException {
    InputStream in = new FileInputStream("b"); // -> UnclosedResource
    return in.read();
  }
}
