package dev.sluice.checks;

import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Ownership annotations count by simple name, whoever declares them. */
final class AnnotationsTest {

  private static final String ANNOTATIONS =
      """
      @interface MustBeClosed {}
      @interface Owning {}
      @interface NotOwning {}
      @interface MustCallAlias {}
      @interface MustCall { String[] value() default {}; }
      @interface InheritableMustCall { String[] value() default {}; }
      @interface EnsuresCalledMethods { String[] value(); String[] methods(); }
      @interface WillClose {}
      @interface WillNotClose {}
      @interface WillCloseWhenClosed {}
      """;

  @Test
  void resultOfMustBeClosedIsAnAcquisition() {
    annotated(
            """
            @MustBeClosed
            static native InputStream open();

            void body() {
              InputStream in = open(); // -> UnclosedResource
              in.markSupported();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResultOfMustBeClosedThatIsClosed() {
    annotated(
            """
            @MustBeClosed
            static native InputStream open();

            void body() throws IOException {
              try (InputStream in = open()) {
                in.read();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportResultWithoutAnnotation() {
    annotated(
            """
            static native InputStream open();

            void body() {
              InputStream in = open();
              in.markSupported();
            }
            """)
        .isSilent();
  }

  @Test
  void constructorWithMustBeClosedIsAnAcquisition() {
    annotated(
            """
            static class Region implements AutoCloseable {
              @MustBeClosed
              Region(InputStream borrowed) {}

              @Override
              public native void close();
            }

            void body(InputStream borrowed) {
              Region region = new Region(borrowed); // -> UnclosedResource
              region.hashCode();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void ownErrorProneAnnotationCounts() {
    members(
            """
            @com.google.errorprone.annotations.MustBeClosed
            static native InputStream open();

            void body() {
              open(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void owningResultIsAnAcquisition() {
    annotated(
            """
            @Owning
            static native InputStream open();

            void body() {
              InputStream in = open(); // -> UnclosedResource
              in.markSupported();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResultThatIsNotOwning() {
    annotated(
            """
            abstract static class Shared implements javax.sql.DataSource {
              @Override
              @NotOwning
              public abstract Connection getConnection();
            }

            void body(Shared shared) throws SQLException {
              shared.getConnection().commit();
            }
            """)
        .isSilent();
  }

  @Test
  void resultOfTheModelWithoutAnnotationIsAnAcquisition() {
    annotated(
            """
            abstract static class Shared implements javax.sql.DataSource {
              @Override
              public abstract Connection getConnection();
            }

            void body(Shared shared) throws SQLException {
              shared.getConnection().commit(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportArgumentOfAnOwningParameter() {
    annotated(
            """
            static native void keep(@Owning InputStream in);

            void body() throws IOException {
              keep(new FileInputStream(file));
            }
            """)
        .isSilent();
  }

  @Test
  void argumentOfANotOwningParameterIsALeak() {
    annotated(
            """
            static native void use(@NotOwning InputStream in);

            void body() throws IOException {
              use(new FileInputStream(file)); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void argumentOfANotOwningConstructorIsALeak() {
    annotated(
            """
            static class Parser {
              Parser(@NotOwning InputStream in) {}
            }

            void body() throws IOException {
              new Parser(new FileInputStream(file)); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAliasThatIsClosed() {
    annotated(
            """
            @MustCallAlias
            static native InputStream traced(@MustCallAlias InputStream in);

            void body() throws IOException {
              try (InputStream in = traced(new FileInputStream(file))) {
                in.read();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void aliasThatIsNotClosedIsALeak() {
    annotated(
            """
            @MustCallAlias
            static native InputStream traced(@MustCallAlias InputStream in);

            void body() throws IOException {
              InputStream in = traced(new FileInputStream(file)); // -> UnclosedResource
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportArgumentOfWillClose() {
    annotated(
            """
            static native void finish(@WillClose InputStream in);

            void body() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                in.read();
              } finally {
                finish(in);
              }
            }
            """)
        .isSilent();
  }

  @Test
  void argumentOfWillNotCloseIsALeak() {
    annotated(
            """
            static native void use(@WillNotClose InputStream in);

            void body() throws IOException {
              use(new FileInputStream(file)); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  /** Beats the name of the method, which alone would say that it closes. */
  @Test
  void argumentOfWillNotCloseOfAMethodCalledCloseIsALeak() {
    annotated(
            """
            static native void closeAround(@WillNotClose InputStream in);

            void body() throws IOException {
              closeAround(new FileInputStream(file)); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportArgumentOfWillCloseWhenClosed() {
    annotated(
            """
            static class Parser implements AutoCloseable {
              Parser(@WillCloseWhenClosed InputStream in) {}

              @Override
              public native void close();
            }

            void body() throws IOException {
              try (Parser parser = new Parser(new FileInputStream(file))) {
                parser.hashCode();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void argumentOfWillCloseWhenClosedThatIsNotClosedIsALeak() {
    annotated(
            """
            static class Parser implements AutoCloseable {
              Parser(@WillCloseWhenClosed InputStream in) {}

              @Override
              public native void close();
            }

            void body() throws IOException {
              Parser parser = new Parser(new FileInputStream(file)); // -> UnclosedResource
              parser.hashCode();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportArgumentThatIsEnsuredToBeClosed() {
    annotated(
            """
            @EnsuresCalledMethods(value = "#1", methods = "close")
            static native void finish(InputStream in);

            void body() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                in.read();
              } finally {
                finish(in);
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportClassThatMustCallNothing() {
    annotated(
            """
            @MustCall({})
            static class Nothing implements AutoCloseable {
              @Override
              public native void close();
            }

            void body() {
              new Nothing().hashCode();
            }
            """)
        .isSilent();
  }

  @Test
  void classThatMustCallCloseIsAResource() {
    annotated(
            """
            @MustCall("close")
            static class Something implements AutoCloseable {
              @Override
              public native void close();
            }

            void body() {
              new Something().hashCode(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void objectOfAClassThatDemandsACallIsAnAcquisition() {
    annotated(
            """
            @InheritableMustCall("stop")
            static class Engine {
              native void stop();
            }

            static class Turbine extends Engine {}

            void body() {
              Turbine turbine = new Turbine(); // -> UnclosedResource
              turbine.hashCode();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAClassThatDemandsACallWhichIsMade() {
    annotated(
            """
            @MustCall({"stop", "abort"})
            static class Engine {
              native void stop();

              native void abort();
            }

            @EnsuresCalledMethods(value = "#1", methods = "abort")
            static native void halt(Engine engine);

            void stops() {
              Engine engine = new Engine();
              try {
                engine.hashCode();
              } finally {
                engine.stop();
              }
            }

            void halts() {
              Engine engine = new Engine();
              try {
                engine.hashCode();
              } finally {
                halt(engine);
              }
            }
            """)
        .isSilent();
  }

  private static Snippet annotated(String members) {
    return members(ANNOTATIONS + members);
  }
}
