import acme.io.CloseAll;
import java.io.Closeable;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class Compare {
  boolean sameStart(List<String> names) throws IOException {
    Collection<Reader> readers = new ArrayList<>();
    try {
      for (String name : names) {
        readers.add(new FileReader(name));
      }
      int first = -1;
      for (Reader reader : readers) {
        first = Math.max(first, reader.read());
      }
      return first >= 0;
    } finally {
      CloseAll.in(readers);
    }
  }

  int count(List<String> names) throws IOException {
    Collection<Reader> readers = new ArrayList<>();
    try {
      for (String name : names) {
        readers.add(new FileReader(name));
      }
      return readers.size();
    } finally {
      CloseAll.notNullIn(readers);
    }
  }

  int sum(List<String> names) throws IOException {
    Map<String, Reader> readers = new LinkedHashMap<>();
    try {
      int sum = 0;
      for (String name : names) {
        Reader reader = new FileReader(name);
        readers.put(name, reader);
        sum += reader.read();
      }
      return sum;
    } finally {
      CloseAll.valuesOf(readers);
    }
  }

  boolean sameFirst(String one, String other) throws IOException {
    Reader left = null;
    Reader right = null;
    try {
      left = new FileReader(one);
      right = new FileReader(other);
      return left.read() == right.read();
    } finally {
      CloseAll.in(Arrays.<Closeable>asList(left, right));
    }
  }
}
