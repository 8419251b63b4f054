package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Resources without a variable, where naming them keeps the order of calls. */
final class TemporaryFixTest {
  @Test
  void argumentOfAStatementGetsAVariable() {
    body("""
            Properties properties = new Properties();
            properties.load(new FileInputStream(file));
            work();
            """)
        .becomes(
            """
            Properties properties = new Properties();
            try (FileInputStream fileInputStream = new FileInputStream(file)) {
              properties.load(fileInputStream);
            }
            work();
            """);
  }

  @Test
  void receiverOfAReturnedCallGetsAVariable() {
    members(
            """
              String line() throws IOException {
                return new BufferedReader(new InputStreamReader(new FileInputStream(file), "UTF-8"))
                    .readLine();
              }
            """)
        .becomesMembers(
            """
              String line() throws IOException {
                try (FileInputStream fileInputStream = new FileInputStream(file);
                    BufferedReader bufferedReader =
                        new BufferedReader(new InputStreamReader(fileInputStream, "UTF-8"))) {
                  return bufferedReader
                      .readLine();
                }
              }
            """);
  }

  @Test
  void declarationThatIsUsedLaterMovesOut() {
    body("""
            int first = new FileInputStream(file).read();
            System.out.println(first);
            """)
        .becomes(
            """
            int first;
            try (FileInputStream fileInputStream = new FileInputStream(file)) {
              first = fileInputStream.read();
            }
            System.out.println(first);
            """);
  }

  @Test
  void streamPipelineGetsAHeader() {
    members(
            """
              List<String> lines() throws IOException {
                return Files.lines(path).filter(line -> line.isEmpty()).collect(Collectors.toList());
              }
            """)
        .becomesMembers(
            """
              List<String> lines() throws IOException {
                try (Stream<String> stream = Files.lines(path).filter(line -> line.isEmpty())) {
                  return stream.collect(Collectors.toList());
                }
              }
            """);
  }

  @Test
  void contextThatNoHeaderCanCloseGetsAFinally() {
    members(
            """
              Object find(String name) throws javax.naming.NamingException {
                return new javax.naming.InitialContext().lookup(name);
              }
            """)
        .becomesMembers(
            """
              Object find(String name) throws javax.naming.NamingException {
                javax.naming.InitialContext initialContext = new javax.naming.InitialContext();
                Throwable bodyFailure = null;
                try {
                  return initialContext.lookup(name);
                } catch (Throwable failure) {
                  bodyFailure = failure;
                  throw failure;
                } finally {
                  if (bodyFailure == null) {
                    initialContext.close();
                  } else {
                    try {
                      initialContext.close();
                    } catch (Throwable closeFailure) {
                      bodyFailure.addSuppressed(closeFailure);
                    }
                  }
                }
              }
            """);
  }

  @Test
  void doesNotCutShortWhatATimerRuns() {
    body("new Timer().schedule(null, 1);\n").isRefused(Refusal.RELEASED_OTHERWISE);
  }
}
