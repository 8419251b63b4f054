import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class Archive {
  void zip(File file, byte[] content) throws IOException {
    ZipOutputStream out = null;
    try {
      out = new ZipOutputStream(new FileOutputStream(file));
      out.putNextEntry(new ZipEntry("content"));
      out.write(content);
    } finally {
      if (out != null) {
        out.close();
      }
    }
  }

  boolean isEmpty(File file) throws IOException {
    ZipInputStream in = null;
    try {
      in = new ZipInputStream(new FileInputStream(file));
      return in.getNextEntry() == null;
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  void gzip(File file, byte[] content) throws IOException {
    GZIPOutputStream out = null;
    try {
      FileOutputStream fileOutputStream = new FileOutputStream(file);
      try {
        out = new GZIPOutputStream(fileOutputStream);
      } catch (Throwable failure) {
        try (fileOutputStream) {
          throw failure;
        }
      }
      out.write(content);
    } finally {
      if (out != null) {
        out.close();
      }
    }
  }
}
