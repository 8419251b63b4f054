package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.file;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** What takes a resource over, and what only uses it. */
final class HandOverTest {

  @Test
  void doesNotReportReturn() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              return in;
            }
            """)
        .isSilent();
  }

  @Test
  void returnOfSomethingReadFromItIsALeak() {
    members(
            """
            int first() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              return in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFields() {
    members(
            """
            private InputStream kept;
            private static InputStream shared;

            void open(Case other) throws IOException {
              kept = new FileInputStream("a");
              this.kept = new FileInputStream("b");
              shared = new FileInputStream("c");
              other.kept = new BufferedInputStream(new FileInputStream("d"));
            }
            """)
        .isSilent();
  }

  @Test
  void useOfTheFieldInsteadOfTheVariableIsALeak() {
    members(
            """
            private InputStream kept;

            void open() throws IOException {
              InputStream in = new FileInputStream("a"); // -> UnclosedResource
              kept.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFieldThatIsClosedInItsPlace() {
    members(
            """
            private InputStream kept;

            void open() throws IOException {
              kept = new FileInputStream("a");
              try {
                kept.read();
              } finally {
                kept.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportArrays() {
    members(
            """
            InputStream[] open(InputStream[] all) throws IOException {
              all[0] = new FileInputStream("a");
              InputStream[] more = {new FileInputStream("b")};
              return more;
            }
            """)
        .isSilent();
  }

  @Test
  void laterElementOfAnArrayThatFailsIsALeakOfTheEarlierOne() {
    members(
            """
            InputStream[] open() throws IOException {
              return new InputStream[] {
                new FileInputStream("a"), // -> UnclosedResource
                new FileInputStream("b"),
              };
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCollections() {
    members(
            """
            void open(
                List<Closeable> list,
                Map<String, InputStream> map,
                Deque<InputStream> stack,
                BlockingQueue<Closeable> queue)
                throws IOException {
              list.add(new FileInputStream("a"));
              InputStream in = new FileInputStream("b");
              map.put("b", in);
              stack.push(new FileInputStream("c"));
              queue.offer(new FileInputStream("d"));
              map.putIfAbsent("e", new FileInputStream("e"));
              Collections.addAll(list, new FileInputStream("f"));
            }
            """)
        .isSilent();
  }

  @Test
  void questionsToACollectionTakeNothingOver() {
    members(
            """
            boolean open(List<Closeable> list) throws IOException {
              InputStream in = new FileInputStream("a"); // -> UnclosedResource
              return list.contains(in);
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportHolders() {
    members(
            """
            List<Closeable> list() throws IOException {
              return List.of(new FileInputStream("a"));
            }

            Optional<InputStream> optional() throws IOException {
              return Optional.of(new FileInputStream("a"));
            }

            CompletableFuture<InputStream> future() throws IOException {
              return CompletableFuture.completedFuture(new FileInputStream("a"));
            }

            Map.Entry<String, InputStream> entry() throws IOException {
              return Map.entry("a", new FileInputStream("a"));
            }

            void reference(java.util.concurrent.atomic.AtomicReference<InputStream> holder)
                throws IOException {
              holder.set(new FileInputStream("a"));
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportObjectsOfUnknownClasses() {
    members(
            """
            static class Holder {
              native void hold(InputStream in);
              static native Holder of(InputStream in);
            }

            static class Pair {
              final InputStream left;
              Pair(InputStream left) {
                this.left = left;
              }
            }

            void open(Holder holder) throws IOException {
              holder.hold(new FileInputStream("a"));
              Holder.of(new FileInputStream("b"));
              InputStream in = new FileInputStream("c");
              Pair pair = new Pair(in);
            }
            """)
        .isSilent();
  }

  /** The callee may close it before it throws: nothing is known, so nothing is said. */
  @Test
  void doesNotReportUnknownCalleeThatThrows() {
    members(
            """
            static native void consume(InputStream in) throws IOException;

            void open() throws IOException {
              InputStream in = new FileInputStream("a");
              consume(in);
            }
            """)
        .isSilent();
  }

  @Test
  void failureBeforeTheHandOverToUnknownCodeIsALeak() {
    members(
            """
            static native void consume(InputStream in) throws IOException;

            void open() throws IOException {
              InputStream in = new FileInputStream("a"); // -> UnclosedResource
              in.read();
              consume(in);
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void callsIntoTheJdkTakeNothingOver() {
    body("""
            Properties properties = new Properties();
            properties.load(new FileInputStream("a")); // -> UnclosedResource
            InputStream in = new FileInputStream("b"); // -> UnclosedResource
            properties.load(in);
            """)
        .isReportedAsMarked();
  }

  @Test
  void questionsToTheResourceTakeNothingOver() {
    body("""
            InputStream in = new FileInputStream("b"); // -> UnclosedResource
            String text = "in: " + in + in.hashCode() + in.getClass();
            if (in.equals(file) || in == System.in || file.equals(in)) {
              synchronized (in) {
                text = "c";
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void printingTheResourceTakesNothingOver() {
    body("""
            InputStream in = new FileInputStream("b"); // -> UnclosedResource
            System.out.println(in);
            System.out.printf("%s", in);
            String text = String.valueOf(in) + Objects.toString(in) + String.format("%s", in);
            """)
        .isReportedAsMarked();
  }

  @Test
  void testForNullTakesNothingOver() {
    body("""
            InputStream in = new FileInputStream("a"); // -> UnclosedResource
            InputStream other = new FileInputStream("b"); // -> UnclosedResource
            if (!Objects.isNull(in) && Objects.nonNull(other)) {
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportWhatTheJdkKeeps() {
    body("""
            System.setOut(new PrintStream(new FileOutputStream("a")));
            System.setIn(new BufferedInputStream(new FileInputStream("b")));
            Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0]));
            DriverManager.setLogWriter(new PrintWriter("c"));
            """)
        .isSilent();
  }

  @Test
  void doesNotReportOwnConstructors() {
    file("""
            class Case {
              private final InputStream kept;

              Case(InputStream kept) {
                this.kept = kept;
              }

              Case(String name) throws IOException {
                this(new FileInputStream(name));
              }

              static class Special extends Case {
                Special(String name) throws IOException {
                  super(new FileInputStream(name));
                }
              }

              static class Buffered extends FilterInputStream {
                Buffered(String name) throws IOException {
                  super(new BufferedInputStream(new FileInputStream(name)));
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void argumentOfAConstructorThatThrowsIsALeak() {
    members(
            """
            static class Zipped extends FilterInputStream {
              Zipped(String name) throws IOException {
                super(new GZIPInputStream(new FileInputStream(name))); // -> UnclosedResource
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportLambdaThatClosesIt() {
    members(
            """
            void later(Executor executor) throws IOException {
              InputStream in = new FileInputStream("a");
              executor.execute(
                  () -> {
                    try {
                      in.close();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
            }
            """)
        .isSilent();
  }

  @Test
  void lambdaThatOnlyUsesItIsALeak() {
    members(
            """
            void now(List<String> words) throws IOException {
              PrintWriter out = new PrintWriter("a"); // -> UnclosedResource
              words.forEach(word -> out.println(word));
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportLambdaThatOnlyUsesItWhereTheBodyCloses() {
    members(
            """
            void now(List<String> words) throws IOException {
              PrintWriter out = new PrintWriter("a");
              try {
                words.forEach(word -> out.println(word));
              } finally {
                out.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportLambdaThatHandsItOver() {
    members(
            """
            static native void serve(Socket client);

            void accept(ServerSocket server) throws IOException {
              while (true) {
                Socket client = server.accept();
                new Thread(() -> serve(client)).start();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportLambdaThatReturnsIt() {
    members(
            """
            Supplier<InputStream> later() throws IOException {
              InputStream in = new FileInputStream("a");
              return () -> in;
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportLambdaWithAHeaderOnIt() {
    members(
            """
            Callable<Integer> later() throws IOException {
              InputStream in = new FileInputStream("a");
              return () -> {
                try (in) {
                  return in.read();
                }
              };
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportMethodReferenceToItsClose() {
    members(
            """
            Stream<String> lines() throws IOException {
              PrintWriter out = new PrintWriter("a");
              return Stream.of("a").onClose(out::close);
            }
            """)
        .isSilent();
  }

  @Test
  void methodReferenceToAnotherMethodIsALeak() {
    members(
            """
            void now(List<String> words) throws IOException {
              PrintWriter out = new PrintWriter("a"); // -> UnclosedResource
              words.forEach(out::println);
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAnonymousClassThatClosesIt() {
    members(
            """
            Closeable later() throws IOException {
              InputStream in = new FileInputStream("a");
              return new Closeable() {
                @Override
                public void close() throws IOException {
                  in.close();
                }
              };
            }
            """)
        .isSilent();
  }

  @Test
  void anonymousClassThatOnlyUsesItIsALeak() {
    members(
            """
            void now(List<String> words) throws IOException {
              PrintWriter out = new PrintWriter("a"); // -> UnclosedResource
              words.forEach(
                  new Consumer<String>() {
                    @Override
                    public void accept(String word) {
                      out.println(word);
                    }
                  });
            }
            """)
        .isReportedAsMarked();
  }

  /** Whoever gets the iterator reads to the end of the file, and may close it by other means. */
  @Test
  void doesNotReportAnonymousClassThatUsesItAndIsReturned() {
    members(
            """
            Iterator<Integer> bytes() throws IOException {
              Scanner scanner = new Scanner(file);
              return new Iterator<>() {
                @Override
                public boolean hasNext() {
                  return scanner.hasNextInt();
                }

                @Override
                public Integer next() {
                  return scanner.nextInt();
                }
              };
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportLocalClassThatClosesIt() {
    members(
            """
            Thread later() throws IOException {
              InputStream in = new FileInputStream("a");
              class Closing extends Thread {
                @Override
                public void run() {
                  try {
                    in.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              }
              return new Closing();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportShutdownHook() {
    body("""
            PrintWriter out = new PrintWriter("a");
            Runtime.getRuntime().addShutdownHook(new Thread(out::close));
            """)
        .isSilent();
  }

  @Test
  void doesNotReportBothVariantsOfAHandOver() {
    members(
            """
            InputStream open(boolean isBuffered) throws IOException {
              InputStream in = new FileInputStream("a");
              return isBuffered ? new BufferedInputStream(in) : in;
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportUseAfterAHandOver() {
    members(
            """
            private InputStream kept;

            int open() throws IOException {
              InputStream in = new FileInputStream("a");
              kept = in;
              return in.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportVarargsOfUnknownCode() {
    members(
            """
            static native void register(Object... resources);

            void open() throws IOException {
              register("a", new FileInputStream("a"));
            }
            """)
        .isSilent();
  }
}
