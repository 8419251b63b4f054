import acme.db.Cursors;
import java.io.IOException;
import java.io.RandomAccessFile;

class Table {
  long scan(String name) throws IOException {
    RandomAccessFile cursor = Cursors.open(name);
    try (RandomAccessFile cursor2 = Cursors.reopen(cursor, name)) {
      cursor2.seek(Long.BYTES);
      return cursor2.readLong();
    }
  }
}
