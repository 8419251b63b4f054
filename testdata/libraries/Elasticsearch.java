package libraries;

import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import java.io.IOException;

class Elasticsearch {
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
