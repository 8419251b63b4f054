package libraries;

import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

class Kafka {
  Object consumerIsNeverClosed(Properties properties, Deserializer values) {
    KafkaConsumer consumer = new KafkaConsumer(properties, new StringDeserializer(), values); // -> UnclosedResource
    return consumer.assignment();
  }

  Object consumerIsClosed(Properties properties) {
    try (KafkaConsumer consumer = new KafkaConsumer(properties)) {
      return consumer.assignment();
    }
  }

  boolean iteratorIsNeverClosed(ReadOnlyKeyValueStore store) {
    KeyValueIterator entries = store.all(); // -> UnclosedResource
    return entries.hasNext();
  }
}
