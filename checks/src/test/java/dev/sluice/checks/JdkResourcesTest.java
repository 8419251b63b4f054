package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources of the JDK beyond streams, sockets and JDBC. */
final class JdkResourcesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatStaysOpenIsReported(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> whatStaysOpenIsReported() {
    return Stream.of(
        row(
            "body of a response",
            members(
                """
                void body(java.net.http.HttpClient client, java.net.http.HttpRequest request)
                    throws Exception {
                  java.net.http.HttpResponse<InputStream> response =
                      client.send(request, java.net.http.HttpResponse.BodyHandlers.ofInputStream());
                  InputStream in = response.body(); // -> UnclosedResource
                  in.read();
                }
                """)),
        row(
            "file that a result stands for",
            members(
                """
                void body(
                    javax.xml.transform.Transformer transformer, javax.xml.transform.Source source)
                    throws Exception {
                  transformer.transform(
                      source,
                      new javax.xml.transform.stream.StreamResult(
                          new FileOutputStream(file))); // -> UnclosedResource
                }
                """)),
        row(
            "source that nothing parses",
            members(
                """
                boolean body() throws Exception {
                  FileInputStream in = new FileInputStream(file); // -> UnclosedResource
                  return new org.xml.sax.InputSource(in).getSystemId() == null;
                }
                """)),
        row(
            "compressor that is never ended",
            body(
                """
                var deflater = new java.util.zip.Deflater(); // -> UnclosedResource
                deflater.setInput(new byte[8]);
                deflater.deflate(new byte[8]);
                """)),
        row(
            "HTTP server whose client fails",
            body(
                """
                var address = new InetSocketAddress(0);
                var server = com.sun.net.httpserver.HttpServer.create(address, 0); // -> CloseNotInFinally
                server.start();
                io();
                server.stop(0);
                """)),
        row(
            "management server that is never stopped",
            members(
                """
                void body(
                    javax.management.remote.JMXServiceURL url, javax.management.MBeanServer beans)
                    throws IOException {
                  var server =
                      javax.management.remote.JMXConnectorServerFactory
                          .newJMXConnectorServer(url, null, beans); // -> UnclosedResource
                  server.start();
                }
                """)),
        row(
            "directory context",
            members(
                """
                Object body(Hashtable<String, String> environment) throws Exception {
                  javax.naming.directory.DirContext context =
                      new javax.naming.directory.InitialDirContext(environment); // -> UnclosedResource
                  return context.getAttributes("cn=a");
                }
                """)),
        row(
            "search that is left early",
            members(
                """
                Object body(javax.naming.directory.DirContext context) throws Exception {
                  javax.naming.NamingEnumeration<?> found =
                      context.search("ou=a", null); // -> UnclosedResource
                  return found.next();
                }
                """)),
        row(
            "file below an XML reader that is closed",
            members(
                """
                void body(javax.xml.stream.XMLInputFactory factory) throws Exception {
                  FileInputStream in = new FileInputStream(file); // -> UnclosedResource
                  javax.xml.stream.XMLStreamReader reader = factory.createXMLStreamReader(in);
                  reader.close();
                }
                """)),
        row(
            "XML writer without close",
            members(
                """
                void body(javax.xml.stream.XMLOutputFactory factory, Writer out) throws Exception {
                  javax.xml.stream.XMLStreamWriter writer =
                      factory.createXMLStreamWriter(out); // -> UnclosedResource
                  writer.writeStartDocument();
                }
                """)),
        row(
            "image stream",
            body(
                """
                javax.imageio.stream.ImageInputStream in =
                    javax.imageio.ImageIO.createImageInputStream(file); // -> UnclosedResource
                in.read();
                """)),
        row(
            "audio stream",
            body(
                """
                javax.sound.sampled.AudioInputStream in =
                    javax.sound.sampled.AudioSystem.getAudioInputStream(file); // -> UnclosedResource
                in.read();
                """)),
        row(
            "encoder of beans",
            body(
                """
                java.beans.XMLEncoder encoder =
                    new java.beans.XMLEncoder(
                        new FileOutputStream(file)); // -> UnclosedResource
                encoder.writeObject("a");
                """)),
        row(
            "file below a cipher",
            members(
                """
                int body(javax.crypto.Cipher cipher) throws IOException {
                  InputStream in =
                      new javax.crypto.CipherInputStream(
                          new FileInputStream(file), cipher); // -> UnclosedResource
                  return in.read();
                }
                """)),
        row(
            "file manager of a compiler",
            members(
                """
                Object body(javax.tools.JavaCompiler compiler) {
                  var files =
                      compiler.getStandardFileManager(null, null, null); // -> UnclosedResource
                  return compiler.getTask(null, files, null, null, null, null).call();
                }
                """)),
        row(
            "JMX connection",
            members(
                """
                Object body(javax.management.remote.JMXServiceURL url) throws Exception {
                  var connector =
                      javax.management.remote.JMXConnectorFactory.connect(url); // -> UnclosedResource
                  return connector.getMBeanServerConnection().getDefaultDomain();
                }
                """)),
        row(
            "handler of no logger",
            body(
                """
                var handler = new java.util.logging.FileHandler("log"); // -> UnclosedResource
                handler.publish(null);
                """)),
        row(
            "watch service",
            members(
                """
                Object body(FileSystem files) throws Exception {
                  WatchService service = files.newWatchService(); // -> UnclosedResource
                  return service.poll();
                }
                """)),
        row(
            "selector",
            body(
                """
                Selector selector = Selector.open(); // -> UnclosedResource
                selector.select();
                """)),
        row(
            "lock of a channel",
            members(
                """
                void body(FileChannel channel) throws IOException {
                  FileLock lock = channel.lock(); // -> CloseNotInFinally
                  io();
                  lock.release();
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatIsClosedOrHoldsNothingIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> whatIsClosedOrHoldsNothingIsSilent() {
    return Stream.of(
        row(
            "response without a stream",
            members(
                """
                String body(java.net.http.HttpRequest request) throws Exception {
                  var client = java.net.http.HttpClient.newHttpClient();
                  return client
                      .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                      .body();
                }
                """)),
        row(
            "body in a header",
            members(
                """
                int body(java.net.http.HttpResponse<InputStream> response) throws Exception {
                  try (InputStream in = response.body()) {
                    return in.read();
                  }
                }
                """)),
        row(
            "search that is read to its end",
            members(
                """
                void body(javax.naming.directory.DirContext context) throws Exception {
                  var found = context.search("ou=a", null);
                  while (found.hasMore()) {
                    found.next();
                  }
                }
                """)),
        row(
            "search that is read as an enumeration",
            members(
                """
                void body(javax.naming.Context context) throws Exception {
                  var found = context.list("a");
                  while (found.hasMoreElements()) {
                    found.nextElement();
                  }
                }
                """)),
        row(
            "search that ends with its context",
            members(
                """
                Object body(Hashtable<String, String> environment) throws Exception {
                  var context = new javax.naming.directory.InitialDirContext(environment);
                  try {
                    return context.search("ou=a", null).next();
                  } finally {
                    context.close();
                  }
                }
                """)),
        row(
            "parser closes what it reads",
            members(
                """
                Object body(javax.xml.parsers.DocumentBuilder builder) throws Exception {
                  return builder.parse(new FileInputStream(file));
                }
                """)),
        row(
            "XML reader and the file below",
            members(
                """
                void body(javax.xml.stream.XMLInputFactory factory) throws Exception {
                  try (FileInputStream in = new FileInputStream(file)) {
                    javax.xml.stream.XMLStreamReader reader = factory.createXMLStreamReader(in);
                    try {
                      reader.next();
                    } finally {
                      reader.close();
                    }
                  }
                }
                """)),
        row(
            "XML reader over a stream that is closed",
            members(
                """
                void body(javax.xml.stream.XMLInputFactory factory) throws Exception {
                  try (FileInputStream in = new FileInputStream(file)) {
                    factory.createXMLStreamReader(in).next();
                  }
                }
                """)),
        row(
            "XML reader over text",
            members(
                """
                void body(javax.xml.stream.XMLInputFactory factory) throws Exception {
                  factory.createXMLEventReader(new StringReader("<a/>")).nextEvent();
                }
                """)),
        row(
            "image that is read from its stream",
            body(
                """
                javax.imageio.ImageIO.read(javax.imageio.ImageIO.createImageInputStream(file));
                """)),
        row(
            "source of a parser, which closes it",
            members(
                """
                Object body(javax.xml.parsers.DocumentBuilder builder, javax.xml.transform.Transformer t)
                    throws Exception {
                  t.transform(
                      new javax.xml.transform.stream.StreamSource(new FileInputStream(file)),
                      new javax.xml.transform.dom.DOMResult());
                  return builder.parse(new org.xml.sax.InputSource(new FileReader(file)));
                }
                """)),
        row(
            "result in a header",
            members(
                """
                void body(javax.xml.transform.Transformer transformer) throws Exception {
                  try (OutputStream out = new FileOutputStream(file)) {
                    transformer.transform(
                        new javax.xml.transform.dom.DOMSource(),
                        new javax.xml.transform.stream.StreamResult(out));
                  }
                }
                """)),
        row(
            "source that is returned",
            members(
                """
                org.xml.sax.InputSource body() throws IOException {
                  var source = new org.xml.sax.InputSource(new FileInputStream(file));
                  source.setSystemId(file.toString());
                  return source;
                }
                """)),
        row(
            "compressor that is ended",
            body(
                """
                var deflater = new java.util.zip.Deflater();
                try {
                  deflater.setInput(new byte[8]);
                  work();
                } finally {
                  deflater.end();
                }
                """)),
        row(
            "handler of a proxy",
            members(
                """
                abstract static class Remote
                    implements java.lang.reflect.InvocationHandler, Closeable {
                  final Socket socket = new Socket();
                }

                Object body() {
                  Remote remote = new Remote() {
                    @Override public Object invoke(
                        Object proxy, java.lang.reflect.Method method, Object[] arguments) {
                      return null;
                    }
                    @Override public void close() throws IOException {
                      socket.close();
                    }
                  };
                  return java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[0], remote);
                }
                """)),
        row(
            "inflater that a stream is given",
            members(
                """
                InputStream body(InputStream in) {
                  return new java.util.zip.InflaterInputStream(
                      in, new java.util.zip.Inflater(true));
                }
                """)),
        row(
            "HTTP server that is stopped",
            body(
                """
                var server = com.sun.net.httpserver.HttpServer.create(
                    new InetSocketAddress(0), 0);
                try {
                  server.start();
                  work();
                } finally {
                  server.stop(0);
                }
                """)),
        row(
            "image stream in memory",
            members(
                """
                Object body(byte[] bytes, javax.imageio.ImageReader reader) throws IOException {
                  reader.setInput(
                      new javax.imageio.stream.MemoryCacheImageInputStream(
                          new ByteArrayInputStream(bytes)));
                  return reader.read(0);
                }
                """)),
        row(
            "handler of a logger",
            members(
                """
                void body(java.util.logging.Logger logger) throws IOException {
                  logger.addHandler(new java.util.logging.FileHandler("log"));
                }
                """)),
        row(
            "handler of the console",
            body(
                """
                var handler = new java.util.logging.ConsoleHandler();
                handler.publish(null);
                """)),
        row(
            "streams of a process",
            members(
                """
                String body(Process process) throws IOException {
                  return new BufferedReader(new InputStreamReader(process.getInputStream()))
                      .readLine();
                }
                """)),
        row(
            "streams over values",
            body(
                """
                long count = new Random().ints(3).count() + "a".lines().count();
                ProcessHandle.allProcesses().forEach(process -> work());
                """)),
        row(
            "lock that ends with its channel",
            members(
                """
                void body() throws IOException {
                  try (RandomAccessFile data = new RandomAccessFile(file, "rw");
                      FileChannel channel = data.getChannel()) {
                    channel.lock();
                    io();
                  }
                }
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
