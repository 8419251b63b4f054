package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** A wrapper and what it wraps share one obligation. */
final class WrapperTest {

  @Test
  void doesNotReportCloseOfTheOutermost() {
    body("""
            BufferedReader reader = new BufferedReader(new InputStreamReader(new FileInputStream(file)));
            try {
              reader.readLine();
            } finally {
              reader.close();
            }
            """)
        .isSilent();
  }

  @Test
  void unclosedChainIsReportedOnceAtTheInnermost() {
    body("""
            BufferedReader reader =
                new BufferedReader(
                    new InputStreamReader(
                        new FileInputStream(file))); // -> UnclosedResource
            reader.readLine();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCloseOfTheInnermost() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              Reader reader = new InputStreamReader(in);
              reader.read();
            } finally {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void closeOfAWrapperOfAnotherResourceIsALeak() {
    body("""
            InputStream first = new FileInputStream("a"); // -> UnclosedResource
            InputStream second = new FileInputStream("b");
            Reader reader = new InputStreamReader(second);
            reader.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportVariableThatIsWrappedInPlace() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              in = new BufferedInputStream(in);
              in.read();
            } finally {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void variableThatIsWrappedInPlaceAndNotClosedIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            in = new BufferedInputStream(in);
            in.read();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportConditionalWrapper() {
    members(
            """
            void body(boolean isBuffered) throws IOException {
              InputStream in = new FileInputStream(file);
              if (isBuffered) {
                in = new BufferedInputStream(in);
              }
              try {
                in.read();
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void conditionalWrapperWhoseConstructorThrowsSkipsTheClose() {
    members(
            """
            void body(boolean isZipped) throws IOException {
              InputStream in = new FileInputStream(file); // -> CloseNotInFinally
              if (isZipped) {
                in = new GZIPInputStream(in);
              }
              try {
                in.read();
              } finally {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void headerDoesNotCoverAConstructorThatThrowsInsideIt() {
    body("""
            try (InputStream in = new GZIPInputStream(new FileInputStream(file))) { // -> CloseNotInFinally
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportHeaderWithAVariableForEachLevel() {
    body("""
            try (InputStream raw = new FileInputStream(file);
                InputStream in = new GZIPInputStream(raw)) {
              in.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportHeaderWithWrappersThatCannotThrow() {
    body("""
            try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
              reader.readLine();
            }
            """)
        .isSilent();
  }

  @Test
  void constructorThatThrowsSkipsTheFinallyBelowIt() {
    body("""
            InputStream raw = new FileInputStream(file); // -> CloseNotInFinally
            GZIPInputStream in = new GZIPInputStream(raw);
            try {
              in.read();
            } finally {
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportConstructorThatThrowsInsideTheTry() {
    body("""
            InputStream raw = new FileInputStream(file);
            try {
              GZIPInputStream in = new GZIPInputStream(raw);
              in.read();
            } finally {
              raw.close();
            }
            """)
        .isSilent();
  }

  /**
   * The constructor declares a checked exception, but for a name that every Java platform knows it
   * never throws. The design doesn't speak of it; real code is full of it.
   */
  @Test
  void doesNotReportReaderOfAStandardCharsetName() {
    body("""
            try (Reader reader = new InputStreamReader(new FileInputStream(file), "UTF-8")) {
              reader.read();
            }
            """)
        .isSilent();
  }

  @Test
  void readerOfAnyCharsetNameSkipsTheClose() {
    body("""
            String name = text();
            try (Reader reader = new InputStreamReader(new FileInputStream(file), name)) { // -> CloseNotInFinally
              reader.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReaderOfACharset() {
    body("""
            try (Reader reader = new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8)) {
              reader.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportWrapperOfAParameter() {
    members(
            """
            int first(InputStream borrowed) throws IOException {
              BufferedReader reader = new BufferedReader(new InputStreamReader(borrowed));
              return reader.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportWrapperOfAField() {
    members(
            """
            private OutputStream kept;

            void write() throws IOException {
              PrintStream out = new PrintStream(kept);
              out.println();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportWrapperOfStandardStreams() {
    body("""
            Scanner scanner = new Scanner(System.in);
            PrintWriter out = new PrintWriter(System.out, true);
            out.println(scanner.nextLine());
            """)
        .isSilent();
  }

  @Test
  void doesNotReportWrapperOfWhatAnUnknownMethodReturns() {
    members(
            """
            static native InputStream current();

            void body() throws IOException {
              BufferedReader reader = new BufferedReader(new InputStreamReader(current()));
              reader.readLine();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportResourcesInMemory() {
    body("""
            Reader reader = new BufferedReader(new StringReader("a"));
            reader.read();
            InputStream in = new DataInputStream(new ByteArrayInputStream(new byte[1]));
            in.read();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ObjectOutputStream objects = new ObjectOutputStream(bytes);
            objects.writeObject("a");
            PrintWriter writer = new PrintWriter(new StringWriter());
            writer.println();
            Writer chars = new BufferedWriter(new CharArrayWriter());
            chars.write(1);
            Scanner words = new Scanner("a b");
            words.next();
            Formatter formatter = new Formatter(new StringBuilder());
            formatter.format("a");
            """)
        .isSilent();
  }

  @Test
  void doesNotReportUnzippingInMemory() {
    body("""
            GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(new byte[9]));
            in.read();
            ZipOutputStream zip = new ZipOutputStream(new ByteArrayOutputStream());
            zip.putNextEntry(new ZipEntry("a"));
            """)
        .isSilent();
  }

  @Test
  void doesNotReportAnonymousStreamWithoutAClose() {
    body("""
            InputStream zeros =
                new InputStream() {
                  @Override
                  public int read() {
                    return 0;
                  }
                };
            zeros.read();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportWrapperOfOurOwnThatIsClosed() {
    members(
            """
            static class Counting extends FilterInputStream {
              Counting(InputStream in) {
                super(in);
              }
            }

            void body() throws IOException {
              try (Counting in = new Counting(new FileInputStream(file))) {
                in.read();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void wrapperOfOurOwnThatIsNotClosedIsALeak() {
    members(
            """
            static class Counting extends FilterInputStream {
              Counting(InputStream in) {
                super(in);
              }
            }

            void body() throws IOException {
              Counting in = new Counting(new FileInputStream(file)); // -> UnclosedResource
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportChannelThatClosesItsFile() {
    body("""
            FileChannel channel = new RandomAccessFile(file, "rw").getChannel();
            try {
              channel.size();
            } finally {
              channel.close();
            }
            """)
        .isSilent();
  }

  @Test
  void channelThatIsNotClosedIsALeakOfItsFile() {
    body("""
            FileChannel channel = new FileInputStream(file).getChannel(); // -> UnclosedResource
            channel.size();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportStreamOfABorrowedSocket() {
    members(
            """
            int first(Socket socket) throws IOException {
              InputStream in = socket.getInputStream();
              return in.read();
            }
            """)
        .isSilent();
  }

  /** Closing either stream of a socket closes the socket (javadoc of {@code Socket}). */
  @Test
  void doesNotReportSocketClosedThroughItsStream() {
    body("""
            Socket socket = new Socket();
            OutputStream out = null;
            try {
              out = socket.getOutputStream();
              out.write(1);
            } finally {
              if (out != null) {
                out.close();
              } else {
                socket.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportPipelineOverAReaderThatIsClosed() {
    body("""
            try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
              Stream<String> lines = reader.lines();
              lines.forEach(System.out::println);
            }
            """)
        .isSilent();
  }

  @Test
  void pipelineOverAReaderThatNobodyClosesIsALeak() {
    body("""
            Stream<String> lines = new BufferedReader(new FileReader(file)).lines(); // -> UnclosedResource
            lines.forEach(System.out::println);
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportPipelineThatIsClosedAtItsEnd() {
    body("""
            try (Stream<String> words = Files.lines(path).filter(line -> !line.isEmpty()).map(String::trim)) {
              words.forEach(System.out::println);
            }
            """)
        .isSilent();
  }

  @Test
  void pipelineThatIsNotClosedIsALeak() {
    body("""
            long count = Files.lines(path).filter(line -> !line.isEmpty()).count(); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportPipelineInMemory() {
    body("""
            long count = List.of("a", "b").stream().map(String::trim).count();
            IntStream numbers = IntStream.range(0, 3);
            """)
        .isSilent();
  }
}
