import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Handlers that hand on what they do. */
final class NettyObjects {
  static final EventLoopGroup loops = new DefaultEventLoopGroup(1);
  static final EventExecutorGroup workers =
      new DefaultEventExecutorGroup(1, new DefaultThreadFactory("own-workers", true));
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void taskOfTheContext(Path p) throws Exception {
    connect("taskOfTheContext", new Init1(p));
  }

  static final class Init1 extends ChannelInitializer<Channel> {
    final Path path;

    Init1(Path path) {
      this.path = path;
    }

    @Override
    protected void initChannel(Channel ch) {
      ch.pipeline().addLast("x", new H1(path));
    }
  }

  static final class H1 extends ChannelDuplexHandler {
    final Path path;

    H1(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ctx.executor()
          .schedule(() -> NettyObjects.read(path), 1, TimeUnit.MILLISECONDS); // taskOfTheContext
    }
  }

  static void handlerOnWorkers(Path p) throws Exception {
    connect(
        "handlerOnWorkers",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel ch) {
            ch.pipeline().addLast(workers, "x", new H2(p));
          }
        });
  }

  static final class H2 extends ChannelDuplexHandler {
    final Path path;

    H2(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      load(); // handlerOnWorkers
    }

    private void load() {
      NettyObjects.read(path);
    }
  }

  static void handlerOffloads(Path p) throws Exception {
    connect(
        "handlerOffloads",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel ch) {
            ch.pipeline().addLast(new H3(p));
          }
        });
  }

  static final class H3 extends ChannelInboundHandlerAdapter {
    final Path path;

    H3(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      POOL.execute(
          () -> {
            NettyObjects.read(path); // handlerOffloads
            ctx.executor().execute(() -> ctx.fireChannelActive());
          });
    }
  }

  static void listenerOfAClass(Path p) throws Exception {
    connect(
        "listenerOfAClass",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel ch) {
            ch.close().addListener(new L5(p));
          }
        });
  }

  static final class L5 implements ChannelFutureListener {
    final Path path;

    L5(Path path) {
      this.path = path;
    }

    @Override
    public void operationComplete(ChannelFuture f) {
      NettyObjects.read(path); // listenerOfAClass
    }
  }

  static void taskOfTheChannel(Path p) throws Exception {
    connect(
        "taskOfTheChannel",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel ch) {
            EventLoop loop = ch.eventLoop();
            loop.submit(() -> read(p));
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
}
