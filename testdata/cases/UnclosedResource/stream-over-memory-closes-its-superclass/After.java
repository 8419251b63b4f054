import acme.Constant;
import acme.Part;
import java.io.IOException;

class StreamOverMemoryClosesItsSuperclass {
  int readsMemory() {
    Constant constant = new Constant(1);
    return constant.read();
  }

  int readsFile(String name) throws IOException {
    try (Part part = new Part(name)) {
      return part.read();
    }
  }
}
