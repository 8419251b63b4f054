import acme.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

class Prompt {
  private final Console console;

  Prompt(Console console) {
    this.console = console;
  }

  String ask(String question) throws IOException {
    PrintWriter out = new PrintWriter(console.output(), true);
    out.println(question);
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(console.input(), StandardCharsets.UTF_8));
    return answers.readLine();
  }

  int number() {
    Scanner scanner = new Scanner(Console.standard());
    return scanner.nextInt();
  }
}
