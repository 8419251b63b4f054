package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** What is assumed of code that no annotation and no model speaks of. */
final class DefaultsTest {

  private static final String OWN_RESOURCE =
      """
      static class Handle implements AutoCloseable {
        Handle() {}
        Handle(File target) {}
        native void use();
        static native Handle current();
        @Override
        public native void close();
      }
      """;

  @Test
  void constructorOfAnUnknownResourceAcquires() {
    members(
            OWN_RESOURCE
                + """
                void body() {
                  Handle handle = new Handle(file); // -> UnclosedResource
                  handle.use();
                }
                """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportUnknownResourceInAHeader() {
    members(
            OWN_RESOURCE
                + """
                void body() {
                  try (Handle handle = new Handle()) {
                    handle.use();
                  }
                }
                """)
        .isSilent();
  }

  @Test
  void doesNotReportWhatAnUnknownMethodReturns() {
    members(
            OWN_RESOURCE
                + """
                static native InputStream open();

                void body() throws IOException {
                  Handle.current().use();
                  InputStream in = open();
                  in.read();
                }
                """)
        .isSilent();
  }

  @Test
  void doesNotReportHelpersThatAreCalledClose() {
    members(
            """
            static native void closeQuietly(Closeable resource);
            static native void closeAll(Closeable... resources);
            static native void releaseStream(InputStream in);
            static native void disposeOf(Object resource);

            void body(int kind) throws IOException {
              InputStream in = new FileInputStream("a");
              try {
                in.read();
              } finally {
                switch (kind) {
                  case 0 -> closeQuietly(in);
                  case 1 -> closeAll(System.in, in);
                  case 2 -> releaseStream(in);
                  default -> disposeOf(in);
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void helperThatIsCalledCloseIsSkippedByAFailure() {
    members(
            """
            static native void closeQuietly(Closeable resource);

            void body() throws IOException {
              InputStream in = new FileInputStream("a"); // -> CloseNotInFinally
              in.read();
              closeQuietly(in);
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCommonsIoClosers() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream("a");
              out = new FileOutputStream("b");
              in.transferTo(out);
            } finally {
              org.apache.commons.io.IOUtils.closeQuietly(in);
              org.apache.commons.io.IOUtils.closeQuietly(out);
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloserOfCommonsIoForSeveral() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream("a");
              out = new FileOutputStream("b");
              in.transferTo(out);
            } finally {
              org.apache.commons.io.IOUtils.closeQuietly(in, out);
            }
            """)
        .isSilent();
  }

  /** Closeable only since Java 19: the findings must not depend on the JDK that compiles. */
  @Test
  void executorIsAResourceOnEveryJdk() {
    body("""
            ExecutorService one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.DAYS, new LinkedBlockingQueue<>());
            one.execute(() -> work());
            one.shutdown();
            ForkJoinPool two = new ForkJoinPool(); // -> UnclosedResource
            two.execute(() -> work());
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportLambdaOfACloseableType() {
    body("""
            Closeable nothing = () -> work();
            nothing.hashCode();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportObjectsThatAreNoResources() {
    body("""
            Thread thread = new Thread();
            StringBuilder builder = new StringBuilder().append("a");
            builder.append(thread).append(new Object()).append(new File("a"));
            """)
        .isSilent();
  }

  @Test
  void doesNotReportStreamsThatHoldNoFile() {
    body("""
            Stream<String> words = Stream.of("a", "b").filter(word -> flag()).map(String::trim);
            words.forEach(System.out::println);
            Arrays.stream(new int[3]).sum();
            Map<String, Long> counts =
                List.of("a").stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            """)
        .isSilent();
  }

  @Test
  void streamsOverFoldersHoldAFile() {
    body("""
            Files.list(path).forEach(System.out::println); // -> UnclosedResource
            long files = Files.walk(path).count(); // -> UnclosedResource
            for (Path each : Files.newDirectoryStream(path)) { // -> UnclosedResource
              work();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportWhatAParameterOwns() {
    members(
            """
            int read(InputStream in, Connection connection, Process process) throws Exception {
              in.read();
              connection.setAutoCommit(false);
              return process.getInputStream().read();
            }
            """)
        .isSilent();
  }
}
