package io.grpc;

public abstract class ServerBuilder<T extends ServerBuilder<T>> {
  public abstract T directExecutor();
}
