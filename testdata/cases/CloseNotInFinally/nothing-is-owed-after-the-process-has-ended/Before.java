import acme.cli.Exit;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Main {
  public static void main(String[] arguments) throws IOException {
    InputStream in = new FileInputStream(arguments[0]);
    try {
      System.out.println(in.read());
      in.close();
    } catch (IOException | RuntimeException e) {
      System.err.println("unreadable");
      System.exit(1);
    }
  }

  static void run(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try {
      System.out.println(in.read());
      in.close();
    } catch (IOException | RuntimeException e) {
      Exit.with("unreadable", 2);
    }
  }

  static void check(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try {
      System.out.println(in.read());
      in.close();
    } catch (IOException | RuntimeException e) {
      Exit.unusable(name);
    }
  }
}
