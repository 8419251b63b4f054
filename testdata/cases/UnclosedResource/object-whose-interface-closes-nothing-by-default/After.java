import java.io.IOException;

class Training {
  String shuffle(Samples<String> all) throws IOException {
    ShuffledSamples<String> samples = new ShuffledSamples<>(all);
    return samples.read();
  }

  void ping(String host) throws IOException {
    try (TcpPeer peer = new TcpPeer(host)) {
      peer.socket().getOutputStream().write(1);
    }
  }
}
