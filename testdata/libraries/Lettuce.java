package libraries;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

class Lettuce {
  Object clientIsNeverShutDown() {
    RedisClient client = RedisClient.create("redis://localhost"); // -> UnclosedResource
    return client.getResources();
  }

  Object connectionGoesWithItsClient() {
    RedisClient client = RedisClient.create("redis://localhost");
    try {
      StatefulRedisConnection connection = client.connect();
      return connection.sync();
    } finally {
      client.shutdown();
    }
  }
}
