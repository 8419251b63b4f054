package dev.sluice.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import java.nio.file.Path;

/** A small library whose class files are damaged, and code that uses all of it. */
final class UsedLibrary {
  private UsedLibrary() {}

  private static final ImmutableList<Source> SOURCES =
      ImmutableList.of(
          new Source(
              "lib/Store.java",
              """
              package lib;

              import java.io.*;

              public class Store extends Base implements Named {
                private final InputStream in;

                public Store(String file) throws StoreException {
                  try {
                    in = new FileInputStream(file);
                  } catch (IOException e) {
                    throw new StoreException(e);
                  }
                }

                @Override
                public void close() throws StoreException {
                  try (InputStream closed = in) {
                    closed.read();
                  } catch (IOException e) {
                    throw new StoreException(e);
                  } finally {
                    count++;
                  }
                }

                @Override
                public String name() {
                  return "store";
                }
              }
              """),
          new Source(
              "lib/Base.java",
              """
              package lib;

              public abstract class Base implements AutoCloseable {
                protected int count;

                @Override
                public abstract void close() throws StoreException;
              }
              """),
          new Source(
              "lib/Named.java",
              """
              package lib;

              public interface Named {
                String name();

                default boolean isNamed() {
                  return name() != null;
                }
              }
              """),
          new Source(
              "lib/StoreException.java",
              """
              package lib;

              public class StoreException extends Exception {
                public StoreException(Throwable cause) {
                  super(cause);
                }
              }
              """),
          new Source(
              "lib/Helpers.java",
              """
              package lib;

              import java.io.*;
              import java.util.function.*;

              public final class Helpers {
                public static void quietly(AutoCloseable closed) {
                  try {
                    if (closed != null) {
                      closed.close();
                    }
                  } catch (Exception ignored) {
                    // Nobody could do anything about it.
                  }
                }

                public static Store open(String file, boolean isNamed) throws StoreException {
                  Store store = new Store(file);
                  for (int i = 0; i < 3; i++) {
                    if (isNamed && store.isNamed()) {
                      return store;
                    }
                  }
                  quietly(store);
                  return null;
                }

                public static <T> T with(Store store, Function<Store, T> use) throws StoreException {
                  try (store) {
                    return use.apply(store);
                  }
                }
              }
              """));

  static final Source USER =
      new Source(
          "use/User.java",
          """
          package use;

          import java.io.*;
          import lib.*;

          class User {
            Store kept;

            void never(String file) throws StoreException {
              Store store = new Store(file);
              store.name();
            }

            void sometimes(String file, boolean isQuick) throws StoreException {
              Store store = Helpers.open(file, true);
              if (isQuick) {
                return;
              }
              store.close();
            }

            String by(String file) throws StoreException {
              return Helpers.with(new Store(file), opened -> opened.name());
            }

            void quietly(String file) throws StoreException {
              Base base = new Store(file) {
                @Override
                public String name() {
                  return "other";
                }
              };
              try {
                base.toString();
              } finally {
                Helpers.quietly(base);
              }
            }

            void handled(String file) throws IOException {
              InputStream in = new FileInputStream(file);
              try (Store store = new Store(file)) {
                kept = Helpers.open(file, false);
                in.read();
              } catch (StoreException e) {
                throw new IOException(e);
              }
              in.close();
            }
          }
          """);

  /** Writes the class files of the library into {@code folder}. */
  static void compileTo(Path folder) {
    // What our checks say of the library itself is of no interest, and an error would stop javac.
    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-XepAllErrorsAsWarnings")
            .compileTo(folder, SOURCES.toArray(new Source[0]));
    assertEquals(ImmutableList.of(), compilation.errors());
  }
}
