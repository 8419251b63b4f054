package libraries;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;

class Testcontainers {
  void containerIsNeverStopped(DockerImageName image) {
    GenericContainer container = new GenericContainer(image).withExposedPorts(80); // -> UnclosedResource
    container.start();
  }

  void containerIsStopped(DockerImageName image) {
    GenericContainer container = new GenericContainer(image).withExposedPorts(80);
    try {
      container.start();
    } finally {
      container.stop();
    }
  }

  void networkIsClosed(DockerImageName image) {
    try (Network network = Network.newNetwork();
        GenericContainer container = new GenericContainer(image)) {
      container.withNetwork(network).start();
    }
  }
}
