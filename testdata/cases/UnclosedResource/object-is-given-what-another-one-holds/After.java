import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  static final class Response implements Closeable {
    private final InputStream content;

    Response(InputStream content) {
      this.content = content;
    }

    InputStream content() {
      return content;
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  static final class Document implements Closeable {
    private InputStream content;

    void setContent(InputStream content) {
      this.content = content;
    }

    @Override
    public void close() throws IOException {
      if (content != null) {
        content.close();
      }
    }
  }

  static Document parse(Response response) throws IOException {
    Document document = new Document();
    document.setContent(response.content());
    try {
      check(response);
      return document;
    } catch (IOException e) {
      response.close();
      throw e;
    }
  }

  static Document open(Path path) throws IOException {
    Document document = new Document();
    try {
      document.setContent(Files.newInputStream(path));
      check(path);
    } catch (Throwable failure) {
      try (document) {
        throw failure;
      }
    }
    return document;
  }

  private static void check(Object checked) throws IOException {
    if (checked.toString().isEmpty()) {
      throw new IOException("empty");
    }
  }
}
