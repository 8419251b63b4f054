package acme.jdbc;

public final class Release {
  private Release() {}

  public static void all(AutoCloseable... resources) {
    for (AutoCloseable resource : resources) {
      one(resource);
    }
  }

  public static void each(AutoCloseable[] resources) {
    for (int i = 0; i < resources.length; i++) {
      one(resources[i]);
    }
  }

  private static void one(AutoCloseable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (Exception e) {
      System.err.println("not released: " + e);
    }
  }
}
