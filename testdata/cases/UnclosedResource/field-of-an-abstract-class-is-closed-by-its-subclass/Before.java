import acme.io.Channelled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

class Before {
  static final class Closing extends Channelled {
    Closing(Path path) throws IOException {
      super(FileChannel.open(path));
    }

    @Override
    public void write(int b) {}

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  abstract static class Secretive extends OutputStream {
    private final FileChannel channel;

    Secretive(FileChannel channel) {
      this.channel = channel;
    }

    long size() throws IOException {
      return channel.size();
    }
  }

  static final class Forgetful extends Secretive {
    Forgetful(Path path) throws IOException {
      super(FileChannel.open(path));
    }

    @Override
    public void write(int b) {}
  }
}
