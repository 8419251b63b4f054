import acme.net.Pair;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Opener {
  private final Map<String, List<InputStream>> parts = new HashMap<>();
  private Socket[] sockets;

  List<InputStream> open(List<String> names) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    for (String name : names) {
      opened.add(new FileInputStream(name));
    }
    return Collections.unmodifiableList(opened);
  }

  InputStream[] openOne(String name) throws IOException {
    InputStream first = new FileInputStream(name);
    return new InputStream[] {first, InputStream.nullInputStream()};
  }

  Map<String, InputStream> byName(String name) throws IOException {
    return Map.of(name, new FileInputStream(name));
  }

  void openParts(String name) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    opened.add(new FileInputStream(name + ".1"));
    opened.add(new FileInputStream(name + ".2"));
    parts.put(name, opened);
  }

  void connect(String host, int count) throws IOException {
    Socket[] opened = new Socket[count];
    for (int i = 0; i < count; i++) {
      opened[i] = new Socket(host, 7000 + i);
    }
    sockets = opened;
  }

  int connected() {
    return sockets.length;
  }

  Pair<String, InputStream> pair(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    return new Pair<>(name, in);
  }

  Pair<Socket, String> connected(String host) throws IOException {
    return Pair.of(new Socket(host, 7), host);
  }
}
