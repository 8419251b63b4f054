package libraries;

import redis.clients.jedis.JedisPool;

class Jedis {
  String connectionIsNotGivenBack(JedisPool pool) {
    redis.clients.jedis.Jedis jedis = pool.getResource(); // -> UnclosedResource
    return jedis.get("a");
  }

  String connectionIsGivenBack(JedisPool pool) {
    try (redis.clients.jedis.Jedis jedis = pool.getResource()) {
      return jedis.get("a");
    }
  }
}
