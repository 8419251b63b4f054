package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.IOUtils;

class CommonsCompress {
  void entryOfAZipFileIsNotClosed(ZipFile file, ZipArchiveEntry entry) throws IOException {
    InputStream content = file.getInputStream(entry); // -> UnclosedResource
    content.read();
  }

  void entryGoesWithItsFile(File path, ZipArchiveEntry entry) throws IOException {
    try (ZipFile file = new ZipFile(path)) {
      InputStream content = file.getInputStream(entry);
      content.read();
    }
  }

  void copyLeavesBothOpen(File from, File to) throws IOException {
    InputStream in = new FileInputStream(from); // -> UnclosedResource
    OutputStream out = new FileOutputStream(to); // -> UnclosedResource
    IOUtils.copy(in, out);
  }

  void archiveClosesTheFile(File path) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new FileInputStream(path))) {
      tar.read();
    }
  }

  void archiveMadeByAFactoryClosesTheFile(File path) throws IOException, ArchiveException {
    InputStream file = new FileInputStream(path); // -> CloseNotInFinally
    try (ArchiveInputStream archive = new ArchiveStreamFactory().createArchiveInputStream(file)) {
      archive.read();
    }
  }

  void closedQuietly(File path) throws IOException {
    TarArchiveOutputStream tar = null;
    try {
      tar = new TarArchiveOutputStream(new FileOutputStream(path));
      tar.flush();
    } finally {
      IOUtils.closeQuietly(tar);
    }
  }
}
