package libraries;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemManager;
import org.apache.commons.vfs2.impl.StandardFileSystemManager;

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

  boolean managerIsNeverClosed() throws IOException {
    StandardFileSystemManager files = new StandardFileSystemManager(); // -> UnclosedResource
    files.init();
    return files.resolveFile("a").exists();
  }

  boolean managerIsClosed() throws IOException {
    StandardFileSystemManager files = new StandardFileSystemManager();
    files.init();
    try {
      return files.resolveFile("a").exists();
    } finally {
      files.close();
    }
  }
}
