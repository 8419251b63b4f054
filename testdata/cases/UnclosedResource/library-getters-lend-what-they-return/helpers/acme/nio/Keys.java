package acme.nio;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

public final class Keys {
  private static final ConcurrentMap<Path, FileSystem> SYSTEMS = new ConcurrentHashMap<>();

  private Keys() {}

  public static SocketChannel channelOf(SelectionKey key) {
    return (SocketChannel) key.channel();
  }

  /** The file system that was opened for {@code archive}, or the default one. */
  public static FileSystem systemOf(Path archive) {
    FileSystem known = SYSTEMS.get(archive);
    return known == null ? FileSystems.getDefault() : known;
  }
}
