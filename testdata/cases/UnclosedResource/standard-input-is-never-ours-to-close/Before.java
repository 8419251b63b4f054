import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Scanner;

class Console {
  int askForNumber() {
    Scanner scanner = new Scanner(System.in);
    return scanner.nextInt();
  }

  String askForLine() throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
    PrintStream out = new PrintStream(System.err, true);
    out.println("?");
    return reader.readLine();
  }
}
