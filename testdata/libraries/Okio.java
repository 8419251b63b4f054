package libraries;

import java.io.File;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;

import okio.Source;

class Okio {
  String fileIsNeverClosed(File file) throws IOException {
    BufferedSource source = okio.Okio.buffer(okio.Okio.source(file)); // -> UnclosedResource
    return source.readUtf8();
  }

  String fileIsClosed(File file) throws IOException {
    try (BufferedSource source = okio.Okio.buffer(okio.Okio.source(file))) {
      return source.readUtf8();
    }
  }

  long memoryNeedsNoClose(Source source) throws IOException {
    Buffer buffer = new Buffer();
    return source.read(buffer, 8192);
  }
}
