package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the lines about the JDK say that needs more than one call to be tried. */
final class PlatformTruthTest {
  @TempDir Path folder;

  private boolean isClosed;

  @Test
  void documentBuilderClosesWhatItParsed() throws Exception {
    builder().parse(text("<a/>"));
    assertTrue(isClosed);
  }

  @Test
  void documentBuilderClosesWhatItCanNotParse() throws Exception {
    DocumentBuilder builder = builder();
    builder.setErrorHandler(new DefaultHandler());
    assertThrows(SAXException.class, () -> builder.parse(text("<a>")));
    assertTrue(isClosed);
  }

  @Test
  void saxParserClosesWhatItParsed() throws Exception {
    SAXParserFactory.newInstance().newSAXParser().parse(text("<a/>"), new DefaultHandler());
    assertTrue(isClosed);
  }

  @Test
  void transformerLeavesItsResultOpen() throws Exception {
    StreamResult result = new StreamResult(output());
    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(), result);
    assertFalse(isClosed);
  }

  @Test
  void closingAnXmlReaderLeavesTheStreamOpen() throws Exception {
    XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(text("<a/>"));
    reader.next();
    reader.close();
    assertFalse(isClosed);
  }

  @Test
  void closingAnXmlWriterLeavesTheStreamOpen() throws Exception {
    XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(output());
    writer.writeEmptyElement("a");
    writer.close();
    assertFalse(isClosed);
  }

  @Test
  void closingAnImageStreamLeavesTheStreamBelowOpen() throws IOException {
    ImageIO.createImageInputStream(text("a")).close();
    assertFalse(isClosed);
  }

  @Test
  void closingAnImageStreamOfAFileClosesTheFile() throws IOException {
    RandomAccessFile file = new RandomAccessFile(image().toFile(), "r");
    new FileImageInputStream(file).close();
    assertFalse(file.getFD().valid());
  }

  @Test
  void readingAnImageClosesTheImageStream() throws IOException {
    ImageInputStream stream = ImageIO.createImageInputStream(image().toFile());
    ImageIO.read(stream);
    assertThrows(IOException.class, stream::read);
  }

  @Test
  void closingAHandlerClosesItsStream() {
    StreamHandler handler = new StreamHandler(output(), new SimpleFormatter());
    handler.publish(new LogRecord(Level.INFO, "a"));
    handler.close();
    assertTrue(isClosed);
  }

  @Test
  void shutdownOfAWrapperShutsTheExecutorDown() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Executors.unconfigurableExecutorService(pool).shutdown();
    assertTrue(pool.isShutdown());
  }

  @Test
  void commonPoolCanNotBeShutDown() {
    ForkJoinPool.commonPool().shutdown();
    assertFalse(ForkJoinPool.commonPool().isShutdown());
    assertEquals("1", ForkJoinPool.commonPool().submit(() -> "1").join());
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder();
  }

  private Path image() throws IOException {
    Path file = folder.resolve("image.png");
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
    }
    return file;
  }

  private InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() {
        isClosed = true;
      }
    };
  }

  private ByteArrayOutputStream output() {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        isClosed = true;
      }
    };
  }
}
