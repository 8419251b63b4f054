import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Settings {
  InputStream of(String type) throws IOException {
    InputStream in = null;
    if (type.equals("users")) {
      in = new FileInputStream("users.xml");
    }
    if ("groups".equals(type)) {
      in = new FileInputStream("groups.xml");
    }
    return in;
  }

  InputStream lastOf(String type, String other) throws IOException {
    InputStream in = null;
    if (type.equals("users")) {
      in = new FileInputStream("users.xml");
    }
    if (other.equals("groups")) {
      in = new FileInputStream("groups.xml");
    }
    return in;
  }
}
