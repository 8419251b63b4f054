import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;

class Copies {
  static void download(URL url, File file, boolean extract) {
    try {
      try (OutputStream os = new FileOutputStream(file)) {
        URLConnection conn = url.openConnection();
        try (InputStream is = conn.getInputStream()) {
          byte[] buffer = new byte[4096];
          for (int len = is.read(buffer); len > 0; len = is.read(buffer)) {
            os.write(buffer, 0, len);
          }
        }
      }
      if (extract) {
        try (InputStream is = new FileInputStream(file);
            DataInputStream data = new DataInputStream(is)) {
          System.out.println(data.readInt());
        }
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
