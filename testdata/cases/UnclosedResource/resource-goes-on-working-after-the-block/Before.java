import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class Background {
  private final List<Path> roots = new ArrayList<>();

  void flushedLater(File file, ScheduledExecutorService executor) throws IOException {
    PrintWriter writer = new PrintWriter(file);
    executor.scheduleAtFixedRate(writer::flush, 1, 1, TimeUnit.SECONDS);
  }

  void readLater(Path path, CompletionHandler<Integer, Void> handler) throws IOException {
    AsynchronousFileChannel channel = AsynchronousFileChannel.open(path);
    channel.read(ByteBuffer.allocate(100), 0, null, handler);
  }

  void keptPath(Path archive) throws IOException {
    FileSystem files = FileSystems.newFileSystem(archive, (ClassLoader) null);
    roots.add(files.getPath("/"));
  }

  void printed(File file, List<String> lines) throws IOException {
    try (PrintWriter writer = new PrintWriter(file)) {
      lines.forEach(writer::println);
    }
  }
}
