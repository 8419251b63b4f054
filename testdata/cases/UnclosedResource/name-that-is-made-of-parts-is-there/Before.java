import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;

class Preferences {
  private static final String HOME = System.getProperty("user.home");
  private final Properties values = new Properties();

  void load(String name) throws IOException {
    FileInputStream in = null;
    String path = null;
    try {
      in = new FileInputStream(path = HOME + '/' + name);
    } catch (IOException e) {
      path = null;
    }
    if (path == null) {
      in = new FileInputStream(path = name);
    }
    try {
      values.load(in);
    } finally {
      in.close();
    }
  }

  void loadBoth(String name) throws IOException {
    FileInputStream in = null;
    String path = null;
    try {
      in = new FileInputStream(path = name);
    } catch (IOException e) {
      path = null;
    }
    if (path == null || path.isEmpty()) {
      in = new FileInputStream(path = HOME + '/' + name);
    }
    try {
      values.load(in);
    } finally {
      in.close();
    }
  }
}
