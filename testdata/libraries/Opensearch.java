package libraries;

import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;
import java.io.IOException;

class Opensearch {
  boolean clientIsNeverClosed(RestClientBuilder builder) {
    RestClient client = builder.build(); // -> UnclosedResource
    return client.isRunning();
  }

  boolean clientIsClosed(RestClientBuilder builder) throws IOException {
    try (RestClient client = builder.build()) {
      return client.isRunning();
    }
  }
}
