import acme.io.Whole;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Sums {
  int untilItsEnd(String name) throws IOException {
    InputStream in = new Whole(name);
    int sum = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      sum += next;
    }
    return sum;
  }

  int ofAFactory(String name) throws IOException {
    InputStream in = Whole.open(name);
    int sum = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      sum += next;
    }
    return sum;
  }

  int withoutReading(String name) throws IOException {
    try (InputStream in = new Whole(name)) {
      return in.available();
    }
  }

  int ofAPlainStream(String name) throws IOException {
    try (InputStream in = new FileInputStream(name)) {
      int sum = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        sum += next;
      }
      return sum;
    }
  }
}
