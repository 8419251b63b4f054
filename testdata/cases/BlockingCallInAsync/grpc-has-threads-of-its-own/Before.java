import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.vertx.core.Vertx;
import pages.PagesGrpc;

class Before extends PagesGrpc.PagesImplBase {
  @Override
  public void page(String name, StreamObserver<String> answer) {
    answer.onNext(read(Path.of(name)));
    answer.onCompleted();
  }

  void ask(PagesGrpc.PagesStub pages) {
    pages.page(
        "a",
        new StreamObserver<String>() {
          @Override
          public void onNext(String path) {
            read(Path.of(path));
          }

          @Override
          public void onError(Throwable error) {}

          @Override
          public void onCompleted() {}
        });
  }

  void answerOnALoop(Vertx vertx, StreamObserver<String> answer) {
    vertx.runOnContext(nothing -> answer.onNext(read(Path.of("a"))));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
