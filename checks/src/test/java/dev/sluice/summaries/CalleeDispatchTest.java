package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which methods a call may run, and what is said where they differ. */
final class CalleeDispatchTest {

  @Test
  void abstractMethodThatOthersCanImplementDoesWhatAllSeenImplementationsDo() {
    assertCall(
        "new",
        "Store.open",
        """
        public interface Store {
          InputStream open() throws IOException;
        }
        static final class Files implements Store {
          public InputStream open() throws IOException {
            return new FileInputStream("a");
          }
        }
        """);
  }

  @Test
  void abstractMethodThatNobodyImplementsHereIsUnknown() {
    assertCall(
        "",
        "Store.open",
        """
        public interface Store {
          InputStream open() throws IOException;
        }
        """);
  }

  @Test
  void abstractMethodOfASealedTypeDoesWhatAllItsImplementationsDo() {
    assertCall(
        "new",
        "Store.open",
        """
        public sealed interface Store permits One, Other {
          InputStream open() throws IOException;
        }
        public static final class One implements Store {
          public InputStream open() throws IOException {
            return new FileInputStream("a");
          }
        }
        public static final class Other implements Store {
          public InputStream open() throws IOException {
            InputStream in = new FileInputStream("b");
            return in;
          }
        }
        """);
  }

  @Test
  void abstractMethodOfAClassThatNobodyElseSeesDoesWhatItsImplementationsDo() {
    assertCall(
        "#1 CLOSES",
        "Ending.end",
        """
        interface Ending {
          void end(InputStream in) throws IOException;
        }
        static class Closing implements Ending {
          public void end(InputStream in) throws IOException {
            in.close();
          }
        }
        """);
  }

  @Test
  void nestedInAClassThatNobodyElseSeesIsEnough() {
    assertCall(
        "#1 CLOSES",
        "Ending.end",
        """
        static class Hidden {
          public interface Ending {
            void end(InputStream in) throws IOException;
          }
          public static class Closing implements Ending {
            public void end(InputStream in) throws IOException {
              in.close();
            }
          }
        }
        """);
  }

  @Test
  void overriderThatDoesOtherwiseIsHeard() {
    assertCall(
        "not owned",
        "Store.open",
        """
        public static class Store {
          public InputStream open() throws IOException {
            return new FileInputStream("a");
          }
        }
        static class Cached extends Store {
          private InputStream in;
          @Override
          public InputStream open() throws IOException {
            return in;
          }
        }
        """);
  }

  @Test
  void argumentThatOneOfSeveralClosesMayBeClosed() {
    assertCall(
        "#1 MAY_TAKE_OWNERSHIP",
        "Handler.handle",
        """
        static class Handler {
          void handle(InputStream in) throws IOException {
            in.read();
          }
        }
        static class Closing extends Handler {
          @Override
          void handle(InputStream in) throws IOException {
            in.close();
          }
        }
        """);
  }

  @Test
  void bodyOfAMethodThatCanBeOverriddenElsewhereIsBelieved() {
    assertCall(
        "new",
        "Store.open",
        """
        public static class Store {
          public InputStream open() throws IOException {
            return new FileInputStream("a");
          }
        }
        """);
  }

  @Test
  void abstractMethodWithoutAnImplementationIsUnknown() {
    assertCall(
        "",
        "Store.open",
        """
        static abstract class Store {
          abstract InputStream open() throws IOException;
        }
        """);
  }

  @Test
  void methodOfAGenericTypeIsImplementedWithOtherParameterTypes() {
    assertCall(
        "#1 CLOSES",
        "Ending.end",
        """
        interface Ending<T extends Closeable> {
          void end(T resource) throws IOException;
        }
        static class Closing implements Ending<InputStream> {
          public void end(InputStream in) throws IOException {
            in.close();
          }
        }
        """);
  }

  private static void assertCall(String expected, String method, String members) {
    SourceCompilation compilation = SourceCompilation.ofMembers(members);
    assertEquals(
        expected,
        compilation.methods().stream()
            .filter(each -> (each.owner.name + "." + each.name).equals(method))
            .map(compilation::call)
            .findFirst()
            .orElseThrow());
  }
}
