import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  static void configure(ServerBuilder server) {
    server.annotatedService().pathPrefix("/a").useBlockingTaskExecutor(true).build(new Pooled());
    server.annotatedService().useBlockingTaskExecutor(true).pathPrefix("/b").build(new AlsoPooled());
    server.annotatedService().pathPrefix("/c").build(new OnTheLoop());
    server.annotatedService(new AlsoOnTheLoop());
  }

  static final class Pooled {
    @Get("/page")
    public String page() throws IOException {
      return Files.readString(Path.of("page.html"));
    }
  }

  static final class AlsoPooled {
    @Get("/page")
    public String page() throws IOException {
      return Files.readString(Path.of("page.html"));
    }
  }

  static final class OnTheLoop {
    @Get("/page")
    public String page() throws IOException {
      return Files.readString(Path.of("page.html"));
    }
  }

  static final class AlsoOnTheLoop {
    @Get("/page")
    public String page() throws IOException {
      return Files.readString(Path.of("page.html"));
    }
  }
}
