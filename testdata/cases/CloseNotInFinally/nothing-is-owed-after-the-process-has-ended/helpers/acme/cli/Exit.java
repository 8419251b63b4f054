package acme.cli;

public final class Exit {
  private Exit() {}

  public static void with(String reason, int status) {
    System.err.println(reason);
    System.exit(status);
  }

  public static void unusable(String file) {
    if (file.isEmpty()) {
      with("no file", 3);
    } else {
      with("unusable: " + file, 4);
    }
  }
}
