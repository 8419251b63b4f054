package libraries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import java.util.Iterator;

class Mongodb {
  Object clientIsNeverClosed() {
    MongoClient client = MongoClients.create(); // -> UnclosedResource
    return client.getDatabase("a");
  }

  Object clientIsClosed() {
    try (MongoClient client = MongoClients.create()) {
      return client.getDatabase("a");
    }
  }

  Object cursorIsNeverClosed(MongoIterable rows) {
    MongoCursor cursor = rows.cursor(); // -> UnclosedResource
    return cursor.next();
  }

  int iteratorIsReadToItsEnd(MongoIterable rows) {
    int count = 0;
    for (Iterator<?> row = rows.iterator(); row.hasNext(); row.next()) {
      count++;
    }
    return count;
  }
}
