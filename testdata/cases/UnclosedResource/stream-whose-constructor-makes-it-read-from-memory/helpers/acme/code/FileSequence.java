package acme.code;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;

public final class FileSequence extends DataInputStream {
  public FileSequence(String name) throws IOException {
    super(new FileInputStream(name));
  }
}
