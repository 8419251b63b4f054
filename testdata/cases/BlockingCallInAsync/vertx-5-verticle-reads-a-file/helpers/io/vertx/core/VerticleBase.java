package io.vertx.core;

public abstract class VerticleBase implements Deployable {
  protected Vertx vertx;
  protected Context context;

  public void init(Vertx vertx, Context context) {}

  public Future<?> start() throws Exception {
    return Future.succeededFuture();
  }

  public Future<?> stop() throws Exception {
    return Future.succeededFuture();
  }

  @Override
  public final Future<?> deploy(Context context) throws Exception {
    return start();
  }
}
