import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import lombok.Cleanup;

class Before {
  int closedAtTheEndOfTheBlock(String name) throws IOException {
    @Cleanup InputStream in = new FileInputStream(name);
    return in.read();
  }

  int left(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    return in.read();
  }
}
