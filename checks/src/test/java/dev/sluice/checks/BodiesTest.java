package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.file;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Everything that has statements is a body of its own and is reported once. */
final class BodiesTest {

  @Test
  void blockLambdaIsABody() {
    body("""
            Callable<Integer> later =
                () -> {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  return in.read();
                };
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportBlockLambdaThatCloses() {
    body("""
            Callable<Integer> later =
                () -> {
                  try (InputStream in = new FileInputStream(file)) {
                    return in.read();
                  }
                };
            """)
        .isSilent();
  }

  @Test
  void expressionLambdaIsABody() {
    body("""
            Callable<Integer> later = () -> new FileInputStream(file).read(); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportExpressionLambdaThatReturnsIt() {
    body("""
            Callable<InputStream> later = () -> new FileInputStream(file);
            """)
        .isSilent();
  }

  @Test
  void expressionLambdaWithoutAResultDropsIt() {
    body("""
            Runnable later = () -> new Socket(); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void lambdaInsideALambdaIsReportedOnce() {
    body("""
            Callable<Callable<Integer>> later =
                () -> () -> {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  return in.read();
                };
            """)
        .isReportedAsMarked();
  }

  @Test
  void lambdaInAFinallyIsReportedOnce() {
    body("""
            try {
              if (flag()) {
                return;
              }
              io();
            } finally {
              Callable<Integer> later = () -> new FileInputStream(file).read(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReturnInALambda() {
    body("""
            InputStream in = new FileInputStream(file);
            Supplier<String> name =
                () -> {
                  return "a";
                };
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportThrowInALambda() {
    body("""
            InputStream in = new FileInputStream(file);
            Runnable fail =
                () -> {
                  throw new IllegalStateException();
                };
            in.close();
            """)
        .isSilent();
  }

  @Test
  void anonymousClassIsABody() {
    body("""
            Runnable later =
                new Runnable() {
                  @Override
                  public void run() {
                    Socket socket = new Socket(); // -> UnclosedResource
                    socket.isBound();
                  }
                };
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAnonymousClassThatCloses() {
    body("""
            Callable<Integer> later =
                new Callable<>() {
                  @Override
                  public Integer call() throws IOException {
                    try (InputStream in = new FileInputStream(file)) {
                      return in.read();
                    }
                  }
                };
            """)
        .isSilent();
  }

  @Test
  void localClassIsABody() {
    body("""
            class Local {
              final Socket kept = new Socket();

              void leak() {
                Socket socket = new Socket(); // -> UnclosedResource
                socket.isBound();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void staticInitialiserIsABody() {
    members(
            """
            static int port;

            static {
              Socket socket = new Socket(); // -> UnclosedResource
              port = socket.getPort();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportStaticInitialiserThatCloses() {
    members(
            """
            static final Properties PROPERTIES = new Properties();

            static {
              try (InputStream in = new FileInputStream("a")) {
                PROPERTIES.load(in);
              } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
              }
            }
            """)
        .isSilent();
  }

  @Test
  void instanceInitialiserIsReportedOnceForAllConstructors() {
    members(
            """
            int port;

            {
              Socket socket = new Socket(); // -> UnclosedResource
              port = socket.getPort();
            }

            Case() {}

            Case(int port) {
              this.port = port;
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFieldInitialisers() {
    members(
            """
            private final Socket socket = new Socket();
            private static final Socket SHARED = new Socket();
            """)
        .isSilent();
  }

  @Test
  void temporaryInAFieldInitialiserIsALeak() {
    members(
            """
            private final int port = new Socket().getPort(); // -> UnclosedResource
            private static final int SHARED = new Socket().getPort(); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void lambdaInAFieldInitialiserIsABody() {
    members(
            """
            private final Callable<Integer> first = () -> new FileInputStream(file).read(); // -> UnclosedResource
            private static final Supplier<Socket> OPEN = () -> new Socket();
            """)
        .isReportedAsMarked();
  }

  @Test
  void constructorIsABody() {
    members(
            """
            private final int first;

            Case(String name) throws IOException {
              InputStream in = new FileInputStream(name); // -> UnclosedResource
              first = in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void temporaryInAConstructorCallIsALeak() {
    members(
            """
            private final int first;

            Case(int first) {
              this.first = first;
            }

            Case(String name) throws IOException {
              this(new FileInputStream(name).read()); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void bodyOfAnEnumConstantIsABody() {
    members(
            """
            enum Kind {
              FIRST {
                @Override
                int port() {
                  return new Socket().getPort(); // -> UnclosedResource
                }
              },
              SECOND(new Socket().getPort()); // -> UnclosedResource

              Kind() {}

              Kind(int port) {}

              int port() {
                return 0;
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void compactConstructorOfARecordIsABody() {
    members(
            """
            record Port(int number, Socket kept) {
              Port {
                Socket socket = new Socket(); // -> UnclosedResource
                number = socket.getPort();
                kept = new Socket();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void methodsOfAnInterfaceAreBodies() {
    members(
            """
            interface Ports {
              default int first() {
                return new Socket().getPort(); // -> UnclosedResource
              }

              private int second() {
                return new Socket().getPort(); // -> UnclosedResource
              }

              static int third() {
                return new Socket().getPort(); // -> UnclosedResource
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void nestedClassesAreBodiesReportedOnce() {
    file("""
            class Case {
              static class Outer {
                class Inner {
                  int port() {
                    return new Socket().getPort(); // -> UnclosedResource
                  }
                }
              }
            }

            class Second {
              int port() {
                return new Socket().getPort(); // -> UnclosedResource
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void classInsideALambdaInsideAClassIsReportedOnce() {
    body("""
            Supplier<Runnable> later =
                () ->
                    new Runnable() {
                      private final int port = new Socket().getPort(); // -> UnclosedResource

                      {
                        new Socket().isBound(); // -> UnclosedResource
                      }

                      @Override
                      public void run() {
                        Runnable again = () -> new Socket().isBound(); // -> UnclosedResource
                      }
                    };
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportBodiesThatAreMissing() {
    members(
            """
            abstract static class Abstract {
              abstract InputStream open() throws IOException;

              native InputStream openNatively();
            }

            @interface Marker {
              String value() default "a";
            }
            """)
        .isSilent();
  }
}
