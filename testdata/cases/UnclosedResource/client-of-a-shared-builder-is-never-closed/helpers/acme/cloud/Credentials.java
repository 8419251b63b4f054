package acme.cloud;

import software.amazon.awssdk.utils.builder.SdkBuilder;

public interface Credentials extends AutoCloseable {
  static Builder builder() {
    return java.util.ServiceLoader.load(Builder.class).findFirst().orElseThrow();
  }

  @Override
  void close();

  interface Builder extends SdkBuilder<Builder, Credentials> {}
}
