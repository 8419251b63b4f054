package libraries;

import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Statistics;

class Rocksdb {
  byte[] iteratorIsNeverClosed(RocksDB database) {
    RocksIterator rows = database.newIterator(); // -> UnclosedResource
    rows.seekToFirst();
    return rows.key();
  }

  byte[] databaseAndIteratorAreClosed(Options options) throws RocksDBException {
    try (RocksDB database = RocksDB.open(options, "data");
        RocksIterator rows = database.newIterator()) {
      rows.seekToFirst();
      return rows.key();
    }
  }

  void databaseIsNeverClosed(Options options) throws RocksDBException {
    RocksDB database = RocksDB.open(options, "data"); // -> UnclosedResource
    database.put(new byte[1], new byte[1]);
  }

  String optionsShowWhatTheyKeep(DBOptions options) {
    Statistics statistics = options.statistics();
    return statistics.toString();
  }
}
