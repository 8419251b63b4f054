import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private final DataSource database;

  Before(DataSource database) {
    this.database = database;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/a", request -> ServerResponse.ok().bodyValue(query()))
        .GET("/b", request -> movedCount().flatMap(n -> ServerResponse.ok().bodyValue(n)))
        .build();
  }

  private Mono<Integer> movedCount() {
    return Mono.fromCallable(this::query).subscribeOn(Schedulers.boundedElastic());
  }

  private int query() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getMaxConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
