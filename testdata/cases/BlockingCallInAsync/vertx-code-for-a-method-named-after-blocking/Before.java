import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

class Before {
  interface Internals {
    <T> Future<T> executeBlockingInternal(Handler<Promise<T>> code);

    <T> void executeBlockingInternal(Handler<Promise<T>> code, Handler<Boolean> next);

    <T> Future<T> executeNonBlocking(Handler<Promise<T>> code);
  }

  Future<Boolean> exists(Vertx vertx, Internals internals) {
    return internals.executeBlockingInternal(
        promise -> promise.complete(vertx.fileSystem().existsBlocking("a")));
  }

  Future<Boolean> existsAtOnce(Vertx vertx, Internals internals) {
    return internals.executeNonBlocking(
        promise -> promise.complete(vertx.fileSystem().existsBlocking("a")));
  }

  void existsBoth(Vertx vertx, Internals internals) {
    internals.executeBlockingInternal(
        promise -> promise.complete(vertx.fileSystem().existsBlocking("a")),
        answer -> vertx.fileSystem().existsBlocking("b"));
  }

  void await(Vertx vertx, Future<String> answer) {
    vertx.setTimer(10, id -> Future.await(answer));
  }
}
