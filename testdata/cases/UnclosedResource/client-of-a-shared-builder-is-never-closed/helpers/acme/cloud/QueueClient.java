package acme.cloud;

import software.amazon.awssdk.utils.builder.SdkBuilder;

public interface QueueClient extends AutoCloseable {
  static Builder builder() {
    return java.util.ServiceLoader.load(Builder.class).findFirst().orElseThrow();
  }

  void send(String message);

  @Override
  void close();

  interface Builder extends SdkBuilder<Builder, QueueClient> {
    Builder credentials(Credentials credentials);
  }
}
