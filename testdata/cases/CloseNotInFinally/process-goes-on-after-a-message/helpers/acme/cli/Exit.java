package acme.cli;

public final class Exit {
  private Exit() {}

  public static void unless(boolean isFine, int status) {
    if (isFine) {
      return;
    }
    System.exit(status);
  }
}
