import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

class Servers {
  void ownThread(ServerSocket server) throws IOException {
    new Session(server.accept());
  }

  void ownTask(ServerSocket server, Executor executor) throws IOException {
    new Job(server.accept(), executor);
  }

  void startedLater(ServerSocket server) throws IOException {
    Worker worker = new Worker(server.accept());
    worker.start();
  }

  void atExit(String host) throws IOException {
    new Uplink(host);
  }

  int registered(Register register, File file) throws IOException {
    Member member = new Member(register, file);
    return member.first();
  }

  int leavesItsRegister(File file) throws IOException {
    Visitor visitor = new Visitor(file);
    return visitor.first();
  }

  static final class Session implements Closeable {
    private final Socket socket;

    Session(Socket socket) {
      this.socket = socket;
      begin();
    }

    private void begin() {
      new Thread(this::serve).start();
    }

    private void serve() {
      try {
        socket.getInputStream().read();
      } catch (IOException e) {
        System.err.println(e);
      }
      close();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static final class Job implements Closeable, Runnable {
    private final Socket socket;

    Job(Socket socket, Executor executor) {
      this.socket = socket;
      executor.execute(this);
    }

    @Override
    public void run() {
      try (socket) {
        socket.getInputStream().read();
      } catch (IOException e) {
        System.err.println(e);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static final class Worker implements Closeable, Runnable {
    private final Socket socket;

    Worker(Socket socket) {
      this.socket = socket;
    }

    void start() {
      new Thread(this).start();
    }

    @Override
    public void run() {
      try {
        socket.getInputStream().read();
      } catch (IOException e) {
        System.err.println(e);
      } finally {
        close();
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static final class Uplink implements Closeable {
    private final Socket socket;

    Uplink(String host) throws IOException {
      socket = new Socket(host, 1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close()));
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static final class Register implements Closeable {
    private final Set<Closeable> members = new HashSet<>();

    void add(Closeable member) {
      members.add(member);
    }

    @Override
    public void close() throws IOException {
      for (Closeable member : members) {
        member.close();
      }
    }
  }

  static final class Member implements Closeable {
    private final RandomAccessFile file;

    Member(Register register, File file) throws IOException {
      this.file = new RandomAccessFile(file, "r");
      register.add(this);
    }

    int first() throws IOException {
      return file.read();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  static final class Visitor implements Closeable {
    private static final List<Closeable> ALL = new ArrayList<>();

    private final RandomAccessFile file;

    Visitor(File file) throws IOException {
      this.file = new RandomAccessFile(file, "r");
      ALL.add(this);
    }

    int first() throws IOException {
      return file.read();
    }

    @Override
    public void close() throws IOException {
      ALL.remove(this);
      file.close();
    }
  }
}
