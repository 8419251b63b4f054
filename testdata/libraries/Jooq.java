package libraries;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.Cursor;
import org.jooq.Formattable;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

class Jooq {
  boolean cursorIsNeverClosed(ResultQuery query) {
    Cursor cursor = query.fetchLazy(); // -> UnclosedResource
    return cursor.hasNext();
  }

  boolean cursorIsClosed(ResultQuery query) {
    try (Cursor cursor = query.fetchLazy()) {
      return cursor.hasNext();
    }
  }

  long streamIsClosed(ResultQuery query) {
    try (Stream<?> rows = query.stream()) {
      return rows.count();
    }
  }

  long streamOfACursorClosesIt(ResultQuery query) {
    try (Stream<?> rows = query.fetchLazy().stream()) {
      return rows.count();
    }
  }

  void contextWithAConnectionOfItsOwnIsNeverClosed(String url) {
    CloseableDSLContext context = DSL.using(url); // -> UnclosedResource
    context.configuration();
  }

  void formatLeavesTheWriterOpen(Formattable result, File file) throws IOException {
    Writer writer = new FileWriter(file); // -> UnclosedResource
    result.formatCSV(writer);
  }
}
