package libraries;

import io.netty5.util.Resource;
import io.netty5.util.Send;

class Netty5 {
  void sentAndForgotten(Resource resource) {
    Send send = resource.send(); // -> UnclosedResource
    send.hashCode();
  }

  Object sentAndReceived(Resource resource) {
    return resource.send().receive();
  }

  void sentAndClosed(Resource resource) {
    try (Send send = resource.send()) {
      send.hashCode();
    }
  }
}
