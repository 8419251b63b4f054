package acme.io;

import java.io.Closeable;

public final class Trace {
  private Trace() {}

  public static void opened(Closeable... resources) {
    for (Closeable resource : resources) {
      System.out.println("opened " + resource.getClass().getSimpleName());
    }
  }
}
