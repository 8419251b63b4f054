package libraries;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.IOUtils;
import org.apache.hadoop.io.SequenceFile;

class Hadoop {
  boolean cachedFileSystemIsShared(Configuration configuration, Path path) throws IOException {
    FileSystem files = FileSystem.get(configuration);
    return files.exists(path);
  }

  boolean newFileSystemIsNeverClosed(Configuration configuration, Path path) throws IOException {
    FileSystem files = FileSystem.newInstance(configuration); // -> UnclosedResource
    return files.exists(path);
  }

  int fileIsNeverClosed(FileSystem files, Path path) throws IOException {
    FSDataInputStream in = files.open(path); // -> UnclosedResource
    return in.read();
  }

  int fileIsClosed(FileSystem files, Path path) throws IOException {
    FSDataInputStream in = null;
    try {
      in = files.open(path);
      return in.read();
    } finally {
      IOUtils.closeStream(in);
    }
  }

  void readerIsNoPartOfItsFileSystem(FileSystem files, Path path, Configuration configuration)
      throws IOException {
    SequenceFile.Reader reader = new SequenceFile.Reader(files, path, configuration); // -> UnclosedResource
    reader.getPosition();
  }

  int buffersAreMemory(int number) throws IOException {
    DataOutputBuffer buffer = new DataOutputBuffer();
    buffer.writeInt(number);
    return buffer.getLength();
  }

  void copyClosesWhatItIsGiven(FileSystem files, Path from, java.io.OutputStream to)
      throws IOException {
    FSDataInputStream in = files.open(from);
    IOUtils.copyBytes(in, to, 4096, true);
  }

  void copyIsToldToCloseNothing(FileSystem files, Path from, java.io.OutputStream to)
      throws IOException {
    FSDataInputStream in = files.open(from); // -> UnclosedResource
    IOUtils.copyBytes(in, to, 4096, false);
  }
}
