import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private final ConnectionFactory database;

  Before(ConnectionFactory database) {
    this.database = database;
  }

  Flux<String> rowsThenFiles(Connection connection) {
    return Flux.from(connection.createStatement("select path from pages").execute())
        .flatMap(result -> result.map((row, metadata) -> path(row)))
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read);
  }

  Flux<String> rowsThenFilesElsewhere(Connection connection) {
    return Flux.from(connection.createStatement("select path from pages").execute())
        .flatMap(result -> result.map((row, metadata) -> path(row)))
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read);
  }

  Mono<String> connected() {
    return Mono.from(database.create())
        .publishOn(Schedulers.boundedElastic())
        .map(connection -> read(Path.of("greeting")));
  }

  Mono<String> used() {
    return Mono.usingWhen(
        database.create(),
        connection -> Mono.fromCallable(() -> read(Path.of("greeting")))
            .subscribeOn(Schedulers.boundedElastic()),
        Connection::close);
  }

  Mono<String> usedElsewhere() {
    return Mono.usingWhen(
        database.create(),
        connection ->
            Mono.fromCallable(() -> read(Path.of("greeting")))
                .subscribeOn(Schedulers.boundedElastic()),
        Connection::close);
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
