import acme.io.LimitedInput;
import acme.io.Wrappers;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Sources {
  int head(String name) throws IOException {
    InputStream in = new LimitedInput(new FileInputStream(name), 512);
    return in.read();
  }

  int counted(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    InputStream limited = Wrappers.limited(in);
    return limited.read();
  }
}
