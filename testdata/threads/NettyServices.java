import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToByteEncoder;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Handlers as they are written on Netty: codecs, duplex handlers, listeners, tasks. */
final class NettyServices {
  static final EventLoopGroup loops = new DefaultEventLoopGroup(1);
  static final EventExecutorGroup workers = new DefaultEventExecutorGroup(1);
  static final HashedWheelTimer timer = new HashedWheelTimer(task -> daemon(task, "single-wheel"));
  static final ExecutorService pool =
      Executors.newCachedThreadPool(task -> daemon(task, "pool-of-files"));

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
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

  static void messageHandler(Path p) throws InterruptedException {
    connect(
        "message",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new MessageHandler(p));
          }
        });
  }

  static final class MessageHandler extends SimpleChannelInboundHandler<ByteBuf> {
    private final Path path;

    MessageHandler(Path path) {
      this.path = path;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
      context.writeAndFlush(Unpooled.wrappedBuffer(read(path).getBytes())); // messageHandler
    }
  }

  static void messageHandlerOffloads(Path p) throws InterruptedException {
    connect(
        "offloads",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new OffloadingHandler(p));
          }
        });
  }

  static final class OffloadingHandler extends SimpleChannelInboundHandler<ByteBuf> {
    private final Path path;

    OffloadingHandler(Path path) {
      this.path = path;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
      pool.submit(
          () -> {
            String text = read(path); // messageHandlerOffloads
            context.executor().execute(() -> context.writeAndFlush(text));
          });
    }
  }

  static void answersOnTheExecutorOfTheContext(Path p) throws InterruptedException {
    connect(
        "executor",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new ReadingBackHandler(p));
          }
        });
  }

  static final class ReadingBackHandler extends ChannelInboundHandlerAdapter {
    private final Path path;

    ReadingBackHandler(Path path) {
      this.path = path;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      pool.submit(() -> context.channel().eventLoop().execute(() -> read(path))); // answersOnTheExecutorOfTheContext
    }
  }

  static void namedHandlerWithWorkers(Path p) throws InterruptedException {
    connect(
        "named",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(workers, "files", new WorkerHandler(p));
          }
        });
  }

  static final class WorkerHandler extends ChannelDuplexHandler {
    private final Path path;

    WorkerHandler(Path path) {
      this.path = path;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      NettyServices.read(path); // namedHandlerWithWorkers
    }
  }

  static void decoder(Path p) throws InterruptedException {
    connect(
        "decoder",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new Decoder(p));
          }
        });
  }

  static final class Decoder extends ByteToMessageDecoder {
    private final Path path;

    Decoder(Path path) {
      this.path = path;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
      out.add(in.readBytes(in.readableBytes()));
      read(path); // decoder
    }
  }

  static void encoder(Path p) throws InterruptedException {
    connect(
        "encoder",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new Encoder(p));
            channel.writeAndFlush("a");
          }
        });
  }

  static final class Encoder extends MessageToByteEncoder<String> {
    private final Path path;

    Encoder(Path path) {
      this.path = path;
    }

    @Override
    protected void encode(ChannelHandlerContext context, String text, ByteBuf out)
        throws IOException {
      out.writeBytes(Files.readAllBytes(path)); // encoder
    }
  }

  static void outbound(Path p) throws InterruptedException {
    connect(
        "outbound",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel
                .pipeline()
                .addLast(
                    new ChannelOutboundHandlerAdapter() {
                      @Override
                      public void write(
                          ChannelHandlerContext context, Object message, ChannelPromise promise) {
                        NettyServices.read(p);
                        context.write(message, promise);
                      }
                    });
            channel.writeAndFlush("a");
          }
        });
  }

  static void anonymousHandlerWithWorkers(Path p) throws InterruptedException {
    connect(
        "anonymous",
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel
                .pipeline()
                .addLast(
                    workers,
                    new ChannelInboundHandlerAdapter() {
                      @Override
                      public void channelActive(ChannelHandlerContext context) {
                        read(p);
                      }
                    });
          }
        });
  }

  static void futureListener(Path p) throws InterruptedException {
    ChannelFutureListener listener = future -> read(p);
    connect("listener", new ChannelInboundHandlerAdapter()).addListener(listener);
  }

  static void anonymousFutureListener(Path p) throws InterruptedException {
    connect("anonymous-listener", new ChannelInboundHandlerAdapter())
        .addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture future) throws Exception {
                Files.readString(p);
              }
            });
  }

  static void wheelTimer(Path p) {
    timer.newTimeout(timeout -> read(p), 1, TimeUnit.MILLISECONDS);
  }

  static void wheelTimerOffloads(Path p) {
    timer.newTimeout(timeout -> pool.execute(() -> read(p)), 1, TimeUnit.MILLISECONDS);
  }

  static void scheduledOnTheGroup(Path p) {
    loops.scheduleAtFixedRate(() -> read(p), 1, 1000, TimeUnit.MILLISECONDS);
  }

  static ChannelFuture connect(String name, io.netty.channel.ChannelHandler handler)
      throws InterruptedException {
    LocalAddress address = new LocalAddress("services-" + name);
    new ServerBootstrap()
        .group(loops)
        .channel(LocalServerChannel.class)
        .childHandler(handler)
        .bind(address)
        .sync();
    return new Bootstrap()
        .group(loops)
        .channel(LocalChannel.class)
        .handler(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelActive(ChannelHandlerContext context) {
                context.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {1}));
              }
            })
        .connect(address);
  }
}
