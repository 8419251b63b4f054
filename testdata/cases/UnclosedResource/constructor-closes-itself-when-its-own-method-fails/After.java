import acme.bundle.Bundle;
import acme.bundle.Careless;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Bundles {
  Bundle open(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    return new Bundle(in);
  }

  Careless openCarelessly(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try {
      return new Careless(in);
    } catch (Throwable failure) {
      try (in) {
        throw failure;
      }
    }
  }
}
