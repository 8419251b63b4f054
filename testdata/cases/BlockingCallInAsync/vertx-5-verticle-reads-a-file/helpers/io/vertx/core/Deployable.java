package io.vertx.core;

public interface Deployable {
  Future<?> deploy(Context context) throws Exception;

  default Future<?> undeploy(Context context) throws Exception {
    return Future.succeededFuture();
  }
}
