package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: loops that open and close. */
final class LoopIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "server that hands each client over",
            members(
                """
                static native void handle(Socket client);

                void body(ServerSocket server) {
                  for (; ; ) {
                    Socket client;
                    try {
                      client = server.accept();
                    } catch (IOException e) {
                      continue;
                    }
                    handle(client);
                  }
                }
                """)),
        row(
            "loop over a list before the close",
            members(
                """
                void body(List<String> list) throws IOException {
                  InputStream in = new FileInputStream(file);
                  for (String s : list) {
                    last = s;
                  }
                  in.close();
                }

                static String last;
                """)),
        row(
            "server that starts a worker for each client",
            members(
                """
                static class Worker implements Runnable {
                  final Socket client;

                  Worker(Socket client) { this.client = client; }

                  public void run() {}
                }

                void body(ServerSocket server) throws IOException {
                  while (true) {
                    Socket client = server.accept();
                    new Thread(new Worker(client)).start();
                  }
                }
                """)),
        row(
            "return from a loop through the finally that closes",
            members(
                """
                int body() throws IOException {
                  for (int i = 0; i < 3; i++) {
                    InputStream in = null;
                    boolean ok = false;
                    try {
                      in = new FileInputStream(file);
                      if (in.read() == 1) {
                        ok = true;
                        return 1;
                      }
                    } finally {
                      if (in != null) {
                        in.close();
                      }
                      if (!ok) {
                        work();
                      }
                    }
                  }
                  return 0;
                }
                """)),
        row(
            "continue of the outer loop through two finallies",
            members(
                """
                void body(File[] files) throws IOException {
                  outer:
                  for (File each : files) {
                    InputStream first = new FileInputStream(each);
                    try {
                      for (int i = 0; i < 2; i++) {
                        InputStream second = new FileInputStream(each);
                        try {
                          if (second.read() == first.read()) {
                            continue outer;
                          }
                        } finally {
                          second.close();
                        }
                      }
                    } finally {
                      first.close();
                    }
                  }
                }
                """)),
        row(
            "closed and opened again in each iteration",
            body(
                """
                InputStream in = new FileInputStream(file);
                try {
                  for (int i = 0; i < 3; i++) {
                    in.close();
                    in = new FileInputStream(file);
                    in.read();
                  }
                } finally {
                  in.close();
                }
                """)),
        row(
            "each way out of a loop closes",
            members(
                """
                void body(int kind) throws IOException {
                  InputStream in = new FileInputStream("a");
                  while (true) {
                    if (kind == 1) {
                      in.close();
                      break;
                    } else if (kind == 2) {
                      in.close();
                      return;
                    }
                    kind--;
                  }
                }
                """)),
        row(
            "accepted in the head of a loop and closed",
            members(
                """
                void body(ServerSocket server) throws IOException {
                  for (Socket client = server.accept(); client != null; client = server.accept()) {
                    client.close();
                  }
                }
                """)),
        row(
            "array that a finally closes",
            body(
                """
                InputStream[] all = new InputStream[2];
                try {
                  all[0] = new FileInputStream("a");
                  all[1] = new FileInputStream("b");
                } finally {
                  for (InputStream in : all) if (in != null) in.close();
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatForgetsIsReported(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> idiomThatForgetsIsReported() {
    return Stream.of(
        row(
            "retry whose catch closes, but catches only the checked failure",
            body(
                """
                Socket client = null;
                for (int i = 0; i < 3; i++) {
                  client = new Socket(); // -> CloseNotInFinally
                  try {
                    client.connect(null);
                    break;
                  } catch (IOException e) {
                    client.close();
                    client = null;
                  }
                }
                if (client != null) client.close();
                """)),
        row(
            "continue of the outer loop that skips the inner close",
            members(
                """
                void body(File[] files) throws IOException {
                  outer:
                  for (File each : files) {
                    InputStream first = new FileInputStream(each);
                    try {
                      for (int i = 0; i < 2; i++) {
                        InputStream second = new FileInputStream(each); // -> UnclosedResource
                        if (second.read() == first.read()) {
                          continue outer;
                        }
                        second.close();
                      }
                    } finally {
                      first.close();
                    }
                  }
                }
                """)),
        row(
            "next one that is lost when closing the current one fails",
            body(
                """
                InputStream cur = new FileInputStream(file);
                try {
                  while (cur.read() != -1) {
                    InputStream next = new FileInputStream(file); // -> CloseNotInFinally
                    cur.close();
                    cur = next;
                  }
                } finally {
                  cur.close();
                }
                """)),
        row(
            "accepted in the head of a loop, twice forgotten",
            members(
                """
                void body(ServerSocket server) throws IOException {
                  for (Socket client = server.accept(); // -> UnclosedResource
                      client != null;
                      client = server.accept()) { // -> UnclosedResource
                    client.setSoTimeout(1);
                  }
                }
                """)),
        row(
            "retry that counts its failures, but catches only the checked ones",
            body(
                """
                InputStream in = new FileInputStream(file); // -> CloseNotInFinally
                int tries = 0;
                while (true) {
                  try {
                    in.read();
                    break;
                  } catch (IOException e) {
                    if (++tries > 3) {
                      in.close();
                      throw e;
                    }
                  }
                }
                in.close();
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
