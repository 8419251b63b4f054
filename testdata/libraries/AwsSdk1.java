package libraries;

import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.model.S3Object;
import com.amazonaws.services.s3.model.S3ObjectInputStream;
import com.amazonaws.util.IOUtils;
import java.io.IOException;

class AwsSdk1 {
  String objectIsNeverClosed(AmazonS3 client) throws IOException {
    S3Object object = client.getObject("bucket", "key"); // -> UnclosedResource
    return IOUtils.toString(object.getObjectContent());
  }

  String contentClosesTheObject(AmazonS3 client) throws IOException {
    try (S3ObjectInputStream content = client.getObject("bucket", "key").getObjectContent()) {
      return IOUtils.toString(content);
    }
  }
}
