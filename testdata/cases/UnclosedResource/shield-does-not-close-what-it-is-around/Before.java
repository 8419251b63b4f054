import acme.io.Lid;
import acme.io.Shield;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Shields {
  int onlyShield(File file) throws IOException {
    InputStream in = new Shield(new FileInputStream(file));
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  int shieldInHeader(File file) throws IOException {
    try (InputStream in = new Shield(new FileInputStream(file))) {
      return in.read();
    }
  }

  int closedBehindShield(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return new Shield(in).read();
    }
  }

  int closedThroughLid(File file) throws IOException {
    Lid in = new Lid(new FileInputStream(file));
    try {
      return in.read();
    } finally {
      in.reallyClose();
    }
  }
}
