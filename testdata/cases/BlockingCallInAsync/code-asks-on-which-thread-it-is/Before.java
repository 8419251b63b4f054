import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before extends ChannelInboundHandlerAdapter {
  private final Path path = Path.of("page");
  private ExecutorService pool;

  @Override
  public void channelActive(ChannelHandlerContext context) throws IOException {
    if (context.executor().inEventLoop()) {
      pool.execute(this::send);
    } else {
      Files.readString(path);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws IOException {
    if (context.executor().inEventLoop()) {
      Files.delete(path);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws IOException {
    if (context.executor().inEventLoop() || !context.channel().isOpen()) {
      return;
    }
    Files.delete(path);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws IOException {
    if (!context.executor().inEventLoop()) {
      return;
    }
    Files.delete(path);
  }

  private void send() {}

  Mono<Boolean> isEmpty() {
    return Mono.fromCallable(
        () -> !Schedulers.isInNonBlockingThread() && Files.readString(path).isEmpty());
  }

  Mono<String> text() {
    return Mono.fromCallable(
        () -> Schedulers.isInNonBlockingThread() ? "" : Files.readString(path));
  }
}
