import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Filter {
  int first(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name);
    try {
      return in.read();
    } finally {
      if (!name.equals("-")) {
        in.close();
      }
    }
  }

  int firstUnlessItIsCalledPlus(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name);
    try {
      return in.read();
    } finally {
      if (!name.equals("+")) {
        in.close();
      }
    }
  }

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
}
