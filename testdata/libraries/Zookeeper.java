package libraries;

import java.io.IOException;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.cache.NodeCache;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;

class Zookeeper {
  long sessionIsNeverClosed(Watcher watcher) throws IOException {
    ZooKeeper session = new ZooKeeper("localhost", 1000, watcher); // -> UnclosedResource
    return session.getSessionId();
  }

  long sessionIsClosed(Watcher watcher) throws IOException, InterruptedException {
    ZooKeeper session = new ZooKeeper("localhost", 1000, watcher);
    try {
      return session.getSessionId();
    } finally {
      session.close();
    }
  }

  void cacheIsNoPartOfItsClient(CuratorFramework client) throws Exception {
    NodeCache cache = new NodeCache(client, "/a"); // -> UnclosedResource
    cache.start();
  }
}
