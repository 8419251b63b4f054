package libraries;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;

class Minio {
  int objectIsNeverClosed(MinioClient client, GetObjectArgs object) throws Exception {
    GetObjectResponse content = client.getObject(object); // -> UnclosedResource
    return content.read();
  }

  int objectIsClosed(MinioClient client, GetObjectArgs object) throws Exception {
    try (GetObjectResponse content = client.getObject(object)) {
      return content.read();
    }
  }
}
