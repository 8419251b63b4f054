import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Each method starts something that reads the file. */
final class NettyHandlers {
  static final EventLoopGroup loops = new DefaultEventLoopGroup(1);
  static final DefaultEventExecutorGroup workers = new DefaultEventExecutorGroup(1);
  static final ExecutorService pool = Executors.newCachedThreadPool(NettyHandlers::daemon);

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "pool-of-files");
    thread.setDaemon(true);
    return thread;
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void executedOnTheLoop(Path p) {
    loops.next().execute(() -> read(p));
  }

  static void scheduledOnTheLoop(Path p) {
    loops.next().schedule(() -> read(p), 1, TimeUnit.MILLISECONDS);
  }

  static void submittedToTheLoop(Path p) {
    loops.submit(() -> read(p));
  }

  static void executedOnWorkers(Path p) {
    workers.execute(() -> read(p));
  }

  static void listener(Path p) {
    loops.next().submit(() -> {}).addListener(future -> read(p));
  }

  static void listenerOffloads(Path p) {
    loops.next().submit(() -> {}).addListener(future -> pool.execute(() -> read(p)));
  }

  static void handler(Path p) throws InterruptedException {
    connect(
        "handler",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new LoopHandler(p));
          }
        });
  }

  static void handlerWithWorkers(Path p) throws InterruptedException {
    connect(
        "workers",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(workers, new WorkerHandler(p));
          }
        });
  }

  static void anonymousHandlerWithAGroup(Path p) throws InterruptedException {
    connect(
        "anonymous-group",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            addAnonymous(channel, workers, p);
          }
        });
  }

  private static void addAnonymous(Channel channel, EventExecutorGroup group, Path p) {
    channel
        .pipeline()
        .addLast(
            group,
            "reader",
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelActive(ChannelHandlerContext context) {
                read(p); // anonymousHandlerWithAGroup
              }
            });
  }

  static void anonymousHandlerWithoutAGroup(Path p) throws InterruptedException {
    connect(
        "anonymous",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            ChannelInboundHandlerAdapter handler =
                new ChannelInboundHandlerAdapter() {
                  @Override
                  public void channelActive(ChannelHandlerContext context) {
                    read(p);
                  }
                };
            channel.pipeline().addLast("reader", handler);
          }
        });
  }

  static void handlerInAVariableWithAGroup(Path p) throws InterruptedException {
    connect(
        "variable-group",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            HandlerInVariable handler = new HandlerInVariable(p);
            channel.pipeline().addLast(workers, handler);
          }
        });
  }

  static void initializer(Path p) throws InterruptedException {
    connect(
        "initializer",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) throws IOException {
            Files.readString(p);
          }
        });
  }

  private static void connect(String name, ChannelInitializer<Channel> initializer)
      throws InterruptedException {
    LocalAddress address = new LocalAddress(name);
    new ServerBootstrap()
        .group(loops)
        .channel(LocalServerChannel.class)
        .childHandler(initializer)
        .bind(address)
        .sync();
    new Bootstrap()
        .group(loops)
        .channel(LocalChannel.class)
        .handler(new ChannelInboundHandlerAdapter())
        .connect(address);
  }

  static final class LoopHandler extends ChannelInboundHandlerAdapter {
    private final Path path;

    LoopHandler(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws IOException {
      Files.readString(path); // handler
    }
  }

  static final class WorkerHandler extends ChannelInboundHandlerAdapter {
    private final Path path;

    WorkerHandler(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws IOException {
      Files.readString(path); // handlerWithWorkers
    }
  }

  static final class HandlerInVariable extends ChannelInboundHandlerAdapter {
    private final Path path;

    HandlerInVariable(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      read(path); // handlerInAVariableWithAGroup
    }
  }
}
