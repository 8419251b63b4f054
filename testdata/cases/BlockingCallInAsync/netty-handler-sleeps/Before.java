import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.ExecutorService;

class Before extends ChannelInboundHandlerAdapter {
  private final ExecutorService pool;

  Before(ExecutorService pool) {
    this.pool = pool;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    Thread.sleep(10);
    context.writeAndFlush(message).sync();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    pool.execute(this::work);
  }

  private void work() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
