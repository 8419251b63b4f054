package libraries;

import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

class AwsSdk2 {
  int objectIsNeverClosed(S3Client client, GetObjectRequest request) throws IOException {
    ResponseInputStream content = client.getObject(request); // -> UnclosedResource
    return content.read();
  }

  int objectIsClosed(S3Client client, GetObjectRequest request) throws IOException {
    try (ResponseInputStream content = client.getObject(request)) {
      return content.read();
    }
  }

  void objectIsAborted(S3Client client, GetObjectRequest request) {
    ResponseInputStream content = client.getObject(request);
    content.abort();
  }
}
