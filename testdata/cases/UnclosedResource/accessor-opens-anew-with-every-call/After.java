import acme.http.Attachment;
import java.io.IOException;
import java.io.InputStream;

class Uploads {
  int firstByte(Attachment attachment) throws IOException {
    try (InputStream in = attachment.getInputStream()) {
      return in.read();
    }
  }

  int size(Attachment attachment) throws IOException {
    try (InputStream inputStream = attachment.getInputStream()) {
      return inputStream.readAllBytes().length;
    }
  }
}
