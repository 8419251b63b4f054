import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;

class Before {
  private final ConnectionFactory database;

  Before(ConnectionFactory database) {
    this.database = database;
  }

  Flux<String> rows(Connection connection) {
    return Flux.from(connection.createStatement("select path from pages").execute())
        .flatMap(result -> result.map((row, metadata) -> read(path(row))));
  }

  Flux<Integer> inMemory(Result result) {
    return Flux.from(result.map((row, metadata) -> path(row).getNameCount()));
  }

  private static Path path(Row row) {
    return Path.of(row.get("path", String.class));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
