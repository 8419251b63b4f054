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
                  try {
                    initialContext.close();
                  } catch (Throwable closeFailure) {
                    if (bodyFailure == null) {
                      throw closeFailure;
                    }
                    bodyFailure.addSuppressed(closeFailure);
                  }
                }
              }
            """);
  }

  @Test
  void doesNotCutShortWhatATimerRuns() {
    body("new Timer().schedule(null, 1);\n").isRefused(Refusal.RELEASED_OTHERWISE);
  }

  @Test
  void bodyOfALambdaOrCaseBecomesABlock() {
    members(
            """
              Callable<String> first() {
                return () -> new BufferedReader(new FileReader("a")).readLine();
              }

              int read(int key) throws IOException {
                return switch (key) {
                  case 0 -> new FileInputStream(file).read();
                  default -> throw new IOException("none: " + new FileInputStream("b").read());
                };
              }
            """)
        .becomesMembers(
            """
              Callable<String> first() {
                return () -> {
                  try (BufferedReader bufferedReader = new BufferedReader(new FileReader("a"))) {
                    return bufferedReader.readLine();
                  }
                };
              }

              int read(int key) throws IOException {
                return switch (key) {
                  case 0 -> {
                    try (FileInputStream fileInputStream = new FileInputStream(file)) {
                      yield fileInputStream.read();
                    }
                  }
                  default -> {
                    try (FileInputStream fileInputStream2 = new FileInputStream("b")) {
                      throw new IOException("none: " + fileInputStream2.read());
                    }
                  }
                };
              }
            """);
  }

  @Test
  void bodyOfALambdaStaysWhereItsValueReadsLater() {
    members(
            """
              Callable<Iterator<String>> lines() {
                return () -> Files.lines(path).iterator();
              }
            """)
        .isRefused(Refusal.DERIVED_VALUE_ESCAPES);
  }

  @Test
  void fieldThatReadsAllOfItMayBeAMap() {
    members(
            """
              private final Properties settings = new Properties();

              void load() throws IOException {
                settings.load(new FileInputStream(file));
              }
            """)
        .becomesMembers(
            """
              private final Properties settings = new Properties();

              void load() throws IOException {
                try (FileInputStream fileInputStream = new FileInputStream(file)) {
                  settings.load(fileInputStream);
                }
              }
            """);
  }

  @Test
  void fieldThatKeepsWhatReadsLaterIsNotServed() {
    members(
            """
              private final List<Iterator<String>> all = new ArrayList<>();

              void load() throws IOException {
                all.add(Files.lines(path).iterator());
              }
            """)
        .isRefused(Refusal.DERIVED_VALUE_ESCAPES);
  }

  @Test
  void operandOfAnOperatorAndHeadOfALoopAreEvaluatedFirst() {
    body("""
            if (!new Scanner(file).hasNext()) {
              work();
            }
            for (int i = new FileInputStream("a").read(); i < 3; i++) {
              work();
            }
            """)
        .becomes(
            """
            try (Scanner scanner = new Scanner(file)) {
              if (!scanner.hasNext()) {
                work();
              }
            }
            try (FileInputStream fileInputStream = new FileInputStream("a")) {
              for (int i = fileInputStream.read(); i < 3; i++) {
                work();
              }
            }
            """);
  }

  @Test
  void laterPartsOfTheHeadOfALoopAreEvaluatedEachTime() {
    body("""
            for (int i = 0; i < new FileInputStream(file).read(); i++) {
              work();
            }
            """)
        .isRefused(Refusal.HEAD_OF_LOOP);
  }
}
