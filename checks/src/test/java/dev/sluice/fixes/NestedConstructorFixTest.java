package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Nested constructors: a level that an outer one leaves open by throwing gets its own resource. */
final class NestedConstructorFixTest {
  @Test
  void levelUnderAConstructorThatThrowsGetsItsOwnResource() {
    body("""
            GZIPInputStream in = new GZIPInputStream(new FileInputStream(file));
            System.out.println(in.read());
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file);
                GZIPInputStream in = new GZIPInputStream(fileInputStream)) {
              System.out.println(in.read());
            }
            """);
  }

  @Test
  void levelsUnderConstructorsThatDoNotThrowStayNested() {
    body("""
            BufferedReader in = new BufferedReader(new InputStreamReader(new FileInputStream(file)));
            System.out.println(in.readLine());
            in.close();
            """)
        .becomes(
            """
            try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new FileInputStream(file)))) {
              System.out.println(in.readLine());
            }
            """);
  }

  @Test
  void eachLevelUnderConstructorsThatThrowGetsItsOwnResource() {
    body("""
            ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(new FileInputStream(file)));
            System.out.println(in.readObject());
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file);
                GZIPInputStream gzipInputStream = new GZIPInputStream(fileInputStream);
                ObjectInputStream in = new ObjectInputStream(gzipInputStream)) {
              System.out.println(in.readObject());
            }
            """);
  }

  @Test
  void headerThatIsAlreadyThereGetsTheInnerLevel() {
    body("""
            try (GZIPInputStream in = new GZIPInputStream(new FileInputStream(file))) {
              System.out.println(in.read());
            } catch (IOException e) {
              work();
            }
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file);
                GZIPInputStream in = new GZIPInputStream(fileInputStream)) {
              System.out.println(in.read());
            } catch (IOException e) {
              work();
            }
            """);
  }

  @Test
  void nameOfTheInnerLevelClashesWithNothing() {
    members(
            """
              void body(int fileInputStream, int fileInputStream2) throws IOException {
                GZIPInputStream in = new GZIPInputStream(new FileInputStream(file));
                System.out.println(in.read() + fileInputStream);
                in.close();
              }
            """)
        .becomesMembers(
            """
              void body(int fileInputStream, int fileInputStream2) throws IOException {
                try (FileInputStream fileInputStream3 = new FileInputStream(file);
                    GZIPInputStream in = new GZIPInputStream(fileInputStream3)) {
                  System.out.println(in.read() + fileInputStream);
                }
              }
            """);
  }

  @Test
  void resultOfACallIsNamedByItsType() {
    body("""
            GZIPInputStream in = new GZIPInputStream(Files.newInputStream(path));
            System.out.println(in.read());
            in.close();
            """)
        .becomes(
            """
            try (InputStream inputStream = Files.newInputStream(path);
                GZIPInputStream in = new GZIPInputStream(inputStream)) {
              System.out.println(in.read());
            }
            """);
  }

  @Test
  void twoInnerLevelsKeepTheirOrder() {
    body("""
            SequenceInputStream in =
                new SequenceInputStream(new FileInputStream("a"), new FileInputStream("b"));
            System.out.println(in.read());
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream("a");
                SequenceInputStream in =
                    new SequenceInputStream(fileInputStream, new FileInputStream("b"))) {
              System.out.println(in.read());
            }
            """);
  }

  @Test
  void innerOneMayBeClosedTwiceWhereItsCodeSaysSo() {
    members(
            """
              static final class Quiet implements AutoCloseable {
                private final FileInputStream in = new FileInputStream(file);
                Quiet() throws IOException {}
                @Override
                public void close() throws IOException {
                  if (in != null) {
                    in.close();
                  }
                }
              }

              static final class Session implements AutoCloseable {
                private final Quiet quiet;
                Session(Quiet quiet) throws IOException {
                  this.quiet = quiet;
                  io();
                }
                int read() throws IOException {
                  return quiet.in.read();
                }
                @Override
                public void close() throws IOException {
                  quiet.close();
                }
              }

              void run() throws IOException {
                Session session = new Session(new Quiet());
                session.read();
                session.close();
              }
            """)
        .becomesMembers(
            """
              static final class Quiet implements AutoCloseable {
                private final FileInputStream in = new FileInputStream(file);
                Quiet() throws IOException {}
                @Override
                public void close() throws IOException {
                  if (in != null) {
                    in.close();
                  }
                }
              }

              static final class Session implements AutoCloseable {
                private final Quiet quiet;
                Session(Quiet quiet) throws IOException {
                  this.quiet = quiet;
                  io();
                }
                int read() throws IOException {
                  return quiet.in.read();
                }
                @Override
                public void close() throws IOException {
                  quiet.close();
                }
              }

              void run() throws IOException {
                try (Quiet quiet = new Quiet();
                    Session session = new Session(quiet)) {
                  session.read();
                }
              }
            """);
  }

  @Test
  void branchOnALineOfItsOwnGetsBraces() {
    members(
            """
              InputStream open() throws IOException {
                if (flag())
                  return new GZIPInputStream(new FileInputStream(file));
                return new FileInputStream(file);
              }
            """)
        .becomesMembers(
            """
              InputStream open() throws IOException {
                if (flag()) {
                  FileInputStream fileInputStream = new FileInputStream(file);
                  try {
                    return new GZIPInputStream(fileInputStream);
                  } catch (Throwable failure) {
                    try (fileInputStream) {
                      throw failure;
                    }
                  }
                }
                return new FileInputStream(file);
              }
            """);
  }

  @Test
  void branchesOnTheLineOfTheConditionGetBraces() {
    members(
            """
              InputStream open() throws IOException {
                if (flag()) return new GZIPInputStream(new FileInputStream(file)); // packed
                else return new ZipInputStream(new GZIPInputStream(new FileInputStream(file)));
              }
            """)
        .becomesMembers(
            """
              InputStream open() throws IOException {
                if (flag()) {
                  FileInputStream fileInputStream = new FileInputStream(file);
                  try {
                    return new GZIPInputStream(fileInputStream); // packed
                  } catch (Throwable failure) {
                    try (fileInputStream) {
                      throw failure;
                    }
                  }
                } else {
                  FileInputStream fileInputStream2 = new FileInputStream(file);
                  try {
                    return new ZipInputStream(new GZIPInputStream(fileInputStream2));
                  } catch (Throwable failure) {
                    try (fileInputStream2) {
                      throw failure;
                    }
                  }
                }
              }
            """);
  }

  @Test
  void branchThatKeepsTheResourceGetsBraces() {
    members(
            """
              InputStream kept;
              void open() throws IOException {
                if (flag()) this.kept = new GZIPInputStream(new FileInputStream(file));
              }
            """)
        .becomesMembers(
            """
              InputStream kept;
              void open() throws IOException {
                if (flag()) {
                  FileInputStream fileInputStream = new FileInputStream(file);
                  boolean isOpen = true;
                  try {
                    this.kept = new GZIPInputStream(fileInputStream); isOpen = false;
                  } catch (Throwable failure) {
                    FileInputStream unclosed = isOpen ? fileInputStream : null;
                    try (unclosed) {
                      throw failure;
                    }
                  }
                }
              }
            """);
  }

  @Test
  void branchBeforeMoreCodeOnItsLineGetsNoBraces() {
    members(
            """
              InputStream open() throws IOException {
                if (flag()) return new GZIPInputStream(new FileInputStream(file)); else return null;
              }
            """)
        .isRefused(Refusal.NO_BUILDER);
  }

  @Test
  void branchBehindACommentGetsNoBraces() {
    members(
            """
              InputStream open() throws IOException {
                if (flag()) // packed
                  return new GZIPInputStream(new FileInputStream(file));
                return null;
              }
            """)
        .isRefused(Refusal.NO_BUILDER);
  }
}
