import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;

class AsynchronousFiles {
  void fileIsNeverClosed(FileSystem files, Buffer text) {
    AsyncFile file = files.openBlocking("log", new OpenOptions());
    file.write(text);
  }

  void fileIsClosed(FileSystem files, Buffer text) {
    AsyncFile file = files.openBlocking("log", new OpenOptions());
    try {
      file.write(text);
    } finally {
      file.close();
    }
  }
}
