package pages;

import io.grpc.stub.StreamObserver;

/** As a generator writes it. */
public final class PagesGrpc {
  public abstract static class PagesImplBase {
    public void page(String name, StreamObserver<String> answer) {}
  }

  public interface PagesStub {
    void page(String name, StreamObserver<String> answer);
  }
}
