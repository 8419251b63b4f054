import dagger.Provides;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;

class Module {
  @Bean(destroyMethod = "shutdown")
  ExecutorService workers() {
    ExecutorService workers = Executors.newCachedThreadPool();
    return workers;
  }

  @Bean
  Connection connection(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    return connection;
  }

  @Provides
  static InputStream keyStore() throws IOException {
    return new FileInputStream("key.store");
  }

  void wire(DataSource source) throws SQLException {
    System.out.println(connection(source).isReadOnly());
    System.out.println(workers().isShutdown());
  }
}
