package libraries;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemManager;

class CommonsVfs {
  int contentIsNeverClosed(FileObject file) throws IOException {
    InputStream in = file.getContent().getInputStream(); // -> UnclosedResource
    return in.read();
  }

  int contentIsClosed(FileSystemManager files) throws IOException {
    FileObject file = files.resolveFile("a");
    try (InputStream in = file.getContent().getInputStream()) {
      return in.read();
    }
  }
}
