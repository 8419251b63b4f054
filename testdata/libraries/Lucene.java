package libraries;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

class Lucene {
  int directoryOutlivesItsReader(Path path) throws IOException {
    Directory directory = FSDirectory.open(path); // -> UnclosedResource
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  int bothAreClosed(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  void writerIsNeverClosed(Directory directory, IndexWriterConfig config) throws IOException {
    IndexWriter writer = new IndexWriter(directory, config); // -> UnclosedResource
    writer.commit();
  }

  void writerIsClosed(Directory directory, IndexWriterConfig config) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.commit();
    }
  }

  boolean unchangedReaderIsNull(DirectoryReader reader) throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(reader);
    if (changed == null) {
      return false;
    }
    changed.close();
    return true;
  }

  void writerIsFilledAndForgotten(
      Directory directory, IndexWriterConfig config, Iterable<org.apache.lucene.index.IndexableField> document)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config); // -> UnclosedResource
    writer.addDocument(document);
  }
}
