import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class Before {
  private final DataSource database;

  Before(DataSource database) {
    this.database = database;
  }

  @GetMapping("/count")
  Mono<Integer> count() {
    return Mono.just(query());
  }

  @GetMapping("/moved")
  Mono<Integer> movedCount() {
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
