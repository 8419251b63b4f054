import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

class Before implements HttpService {
  private static final Path PAGE = Path.of("page.html");

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(read(PAGE));
  }

  static HttpService onThePool() {
    return (context, request) ->
        HttpResponse.of(
            CompletableFuture.supplyAsync(
                () -> HttpResponse.of(read(PAGE)), context.blockingTaskExecutor()));
  }

  static HttpService suppliedOnThePool() {
    return (context, request) ->
        HttpResponse.from(() -> HttpResponse.of(read(PAGE)), context.blockingTaskExecutor());
  }

  static HttpService suppliedOnTheLoop() {
    return (context, request) ->
        HttpResponse.from(() -> HttpResponse.of(read(PAGE)), context.eventLoop());
  }

  static HttpService afterTheBody() {
    return (context, request) ->
        HttpResponse.of(request.aggregate().thenApply(body -> HttpResponse.of(read(PAGE) + body)));
  }

  static HttpService afterTheBodyOnThePool() {
    return (context, request) ->
        HttpResponse.of(
            request
                .aggregate()
                .thenApplyAsync(
                    context.makeContextAware((String body) -> HttpResponse.of(read(PAGE) + body)),
                    context.blockingTaskExecutor()));
  }

  static DecoratingHttpServiceFunction logging() {
    return (delegate, context, request) -> {
      read(PAGE);
      return delegate.serve(context, request);
    };
  }

  @Get("/page")
  public String page() {
    return read(PAGE);
  }

  @Post("/page")
  @Blocking
  public String pageOnThePool() {
    return read(PAGE);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
