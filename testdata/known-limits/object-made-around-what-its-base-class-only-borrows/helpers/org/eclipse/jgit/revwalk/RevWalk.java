package org.eclipse.jgit.revwalk;

import org.eclipse.jgit.lib.ObjectReader;

public class RevWalk implements AutoCloseable {
  private final ObjectReader reader;
  private final boolean closesReader;

  public RevWalk(ObjectReader reader) {
    this(reader, false);
  }

  RevWalk(ObjectReader reader, boolean closesReader) {
    this.reader = reader;
    this.closesReader = closesReader;
  }

  public ObjectReader getObjectReader() {
    return reader;
  }

  @Override
  public void close() {
    if (closesReader) {
      reader.close();
    }
  }
}
