package acme.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

public final class CloseAll {
  private CloseAll() {}

  public static void in(Collection<? extends Closeable> resources) {
    resources.stream().filter(Objects::nonNull).forEach(CloseAll::close);
  }

  public static void notNullIn(Collection<? extends Closeable> resources) {
    resources.stream().filter(resource -> resource != null).forEach(CloseAll::close);
  }

  public static void valuesOf(Map<?, ? extends Closeable> resources) {
    Iterator<? extends Closeable> all = resources.values().iterator();
    while (all.hasNext()) {
      close(all.next());
      all.remove();
    }
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }
}
