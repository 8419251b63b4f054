package libraries;

import com.google.cloud.ReadChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;

class GoogleCloudStorage {
  int channelIsNeverClosed(Blob blob, ByteBuffer target) throws IOException {
    ReadChannel channel = blob.reader(); // -> UnclosedResource
    return channel.read(target);
  }

  int channelIsClosed(Blob blob, ByteBuffer target) throws IOException {
    try (ReadChannel channel = blob.reader()) {
      return channel.read(target);
    }
  }

  Object serviceIsShared(Blob blob) {
    Storage storage = blob.getStorage();
    return storage.toString();
  }
}
