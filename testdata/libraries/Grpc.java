package libraries;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;

class Grpc {
  Object channelIsNeverShutDown(ManagedChannelBuilder builder) {
    ManagedChannel channel = builder.build(); // -> UnclosedResource
    return channel.isTerminated();
  }

  Object channelIsShutDown(ManagedChannelBuilder builder) {
    ManagedChannel channel = builder.build();
    try {
      return channel.isTerminated();
    } finally {
      channel.shutdownNow();
    }
  }
}
