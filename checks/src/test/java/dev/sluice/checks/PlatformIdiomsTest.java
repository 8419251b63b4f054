package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: what the platform opens, wraps and closes. */
final class PlatformIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "folders walked in a header",
            body(
                """
                try (Stream<Path> files = Files.walk(path)) {
                  files.filter(each -> flag()).collect(Collectors.toList());
                }
                """)),
        row(
            "two files in a header, declared with var",
            body(
                """
                try (var reader = Files.newBufferedReader(path);
                    var writer = Files.newBufferedWriter(path)) {
                  writer.write(reader.read());
                }
                """)),
        row(
            "stream of a URL connection in a header",
            body(
                """
                URLConnection connection = new URL("http://a").openConnection();
                try (InputStream in = connection.getInputStream()) {
                  in.read();
                }
                """)),
        row(
            "entry of a closed zip file",
            body(
                """
                try (ZipFile zip = new ZipFile(file)) {
                  InputStream in = zip.getInputStream(zip.getEntry("a"));
                  in.read();
                }
                """)),
        row(
            "lock of a closed channel",
            body(
                """
                try (FileChannel channel = FileChannel.open(path)) {
                  FileLock lock = channel.lock();
                  io();
                }
                """)),
        row(
            "lock that is released",
            members(
                """
                void lock(FileChannel channel) throws IOException {
                  FileLock lock = channel.lock();
                  try {
                    io();
                  } finally {
                    lock.release();
                  }
                }
                """)),
        row(
            "non-blocking accept that may give null",
            members(
                """
                void accept(ServerSocketChannel server) throws IOException {
                  SocketChannel client = server.accept();
                  if (client == null) {
                    return;
                  }
                  client.close();
                }
                """)),
        row(
            "pipes in memory",
            body(
                """
                PipedInputStream in = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(in);
                out.write(1);
                """)),
        row(
            "statement without a variable under a header's connection",
            members(
                """
                int body(javax.sql.DataSource source) throws SQLException {
                  try (Connection connection = source.getConnection();
                      ResultSet rows = connection.createStatement().executeQuery("a")) {
                    rows.next();
                    return rows.getInt(1);
                  }
                }
                """)),
        row(
            "two result sets of one closed statement",
            members(
                """
                void body(Connection connection) throws SQLException {
                  try (Statement statement = connection.createStatement()) {
                    ResultSet rows = statement.executeQuery("a");
                    rows.next();
                    rows = statement.executeQuery("b");
                    rows.next();
                  }
                }
                """)),
        row(
            "pipeline that is returned",
            members(
                """
                Stream<String> body() throws IOException {
                  return Files.lines(path)
                      .filter(line -> !line.isEmpty())
                      .map(String::trim)
                      .onClose(() -> work());
                }
                """)),
        row(
            "pipeline inside a flat map",
            members(
                """
                Stream<String> body(Stream<Path> paths) {
                  return paths.flatMap(
                      each -> {
                        try {
                          return Files.lines(each);
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      });
                }
                """)),
        row(
            "channel of a file that is returned",
            members(
                """
                FileChannel body() throws IOException {
                  return new RandomAccessFile(file, "rw").getChannel();
                }
                """)),
        row(
            "channel of a file that is closed",
            body(
                """
                RandomAccessFile access = new RandomAccessFile(file, "rw");
                try {
                  FileChannel channel = access.getChannel();
                  channel.size();
                } finally {
                  access.close();
                }
                """)),
        row(
            "reader over a channel that is returned",
            members(
                """
                Reader body() throws IOException {
                  return Channels.newReader(FileChannel.open(path), "UTF-8");
                }
                """)),
        row(
            "pipeline that changes its kind in a header",
            body(
                """
                try (IntStream lengths = Files.lines(path).mapToInt(String::length).sorted()) {
                  lengths.sum();
                }
                """)),
        row(
            "three levels of writers in a header",
            body(
                """
                try (BufferedWriter writer =
                    new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8))) {
                  writer.write(1);
                }
                """)),
        row(
            "print writer over a file writer in a header",
            body(
                """
                try (PrintWriter writer = new PrintWriter(new FileWriter(file), true)) {
                  writer.println();
                }
                """)),
        row(
            "output of a process",
            body(
                """
                Process process = new ProcessBuilder("a").start();
                BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()));
                reader.readLine();
                """)),
        row(
            "XML reader that does not own its stream",
            body(
                """
                java.io.InputStream in = new FileInputStream(file);
                try {
                  javax.xml.stream.XMLInputFactory.newInstance().createXMLStreamReader(in).next();
                } finally {
                  in.close();
                }
                """)),
        row(
            "reader over a resource of the class path",
            body(
                """
                try (Reader reader = new InputStreamReader(Case.class.getResourceAsStream("a"))) {
                  reader.read();
                }
                """)),
        row(
            "print writer that swallows its failures",
            body(
                """
                PrintWriter writer = new PrintWriter(file);
                writer.println("a");
                writer.print(1);
                writer.close();
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatForgetsIsReported(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> idiomThatForgetsIsReported() {
    return Stream.of(
        row(
            "stream of a URL",
            body(
                """
                InputStream in = new URL("http://a").openStream(); // -> UnclosedResource
                in.read();
                """)),
        row(
            "properties from the class path",
            body(
                """
                Properties properties = new Properties();
                properties.load(Case.class.getResourceAsStream("a")); // -> UnclosedResource
                """)),
        row(
            "zip file",
            body(
                """
                ZipFile zip = new ZipFile(file); // -> UnclosedResource
                zip.size();
                """)),
        row(
            "sequence that closes both, but opening the second fails",
            body(
                """
                InputStream first = new FileInputStream("a"); // -> CloseNotInFinally
                InputStream second = new FileInputStream("b");
                try (InputStream all = new SequenceInputStream(first, second)) {
                  all.read();
                }
                """)),
        row(
            "object stream whose constructor reads the file",
            body(
                """
                try (ObjectInputStream in =
                    new ObjectInputStream(new FileInputStream(file))) { // -> CloseNotInFinally
                  in.readObject();
                }
                """)),
        row(
            "concatenation of two files, of which the second may fail to open",
            body(
                """
                try (Stream<String> all =
                    Stream.concat(Files.lines(path), Files.lines(path))) { // -> CloseNotInFinally
                  all.count();
                }
                """)),
        row(
            "manifest of a jar that nobody closes",
            body(
                """
                new java.util.jar.JarFile(file).getManifest(); // -> UnclosedResource
                """)),
        row(
            "iterator over the lines of a file",
            body(
                """
                Iterator<String> lines = Files.lines(path).iterator(); // -> UnclosedResource
                lines.next();
                """)),
        row(
            "stream of a socket that may fail to give it",
            members(
                """
                InputStream body() throws IOException {
                  return new Socket("a", 1).getInputStream(); // -> UnclosedResource
                }
                """)),
        row(
            "class loader that is not closed",
            body(
                """
                URLClassLoader loader = new URLClassLoader(new URL[0]); // -> UnclosedResource
                loader.loadClass("a");
                """)),
        row(
            "scanner that is closed after the loop",
            body(
                """
                Scanner scanner = new Scanner(file); // -> CloseNotInFinally
                while (scanner.hasNext()) {
                  scanner.next();
                }
                scanner.close();
                """)),
        row(
            "print writer with other work before the close",
            body(
                """
                PrintWriter writer = new PrintWriter(file); // -> CloseNotInFinally
                writer.println(text());
                writer.close();
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
