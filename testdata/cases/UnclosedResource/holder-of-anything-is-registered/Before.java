import java.io.FileInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

class Before {
  static final class Holder<T> implements AutoCloseable {
    private final T held;

    Holder(T held) {
      this.held = held;
    }

    @Override
    public void close() throws Exception {
      if (held instanceof AutoCloseable) {
        ((AutoCloseable) held).close();
      }
    }
  }

  static final class Names<T> implements AutoCloseable {
    private final Map<String, T> names = new HashMap<>();
    private final T first;

    Names(T first) {
      this.first = first;
    }

    boolean isNamed(T other) {
      return names.containsValue(other) || first.equals(other);
    }

    @Override
    public void close() {
      names.clear();
    }
  }

  static final class Registry<T> {
    private final Map<String, Holder<T>> holders = new HashMap<>();

    void register(String name, T registered) {
      holders.put(name, new Holder<>(registered));
    }
  }

  private final Registry<Object> registry = new Registry<>();

  void register(String name) throws IOException {
    registry.register(name, new FileInputStream(name));
  }

  boolean isNamed(String name) throws IOException {
    try (Names<Object> names = new Names<>(new FileInputStream(name))) {
      return names.isNamed(name);
    }
  }
}
