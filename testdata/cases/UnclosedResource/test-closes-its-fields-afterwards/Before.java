import acme.test.FileFixture;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

class ServerTest extends FileFixture {
  @AutoClose private InputStream expected;

  private ServerSocket server;

  @BeforeEach
  void open() throws IOException {
    expected = new FileInputStream("expected.bin");
    server = new ServerSocket(0);
    fixture = new FileInputStream("fixture.bin");
  }

  void readsWhatIsExpected() throws IOException {
    InputStream actual = fixture;
    if (actual.read() != expected.read()) {
      throw new AssertionError(server.getLocalPort());
    }
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }
}
