import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import java.util.concurrent.TimeUnit;

class Before {
  static final class OnTheLoop extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      context.executor().execute(() -> doze());
      context.executor().schedule(() -> doze(), 1, TimeUnit.SECONDS);
    }
  }

  static final class OnItsOwn extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      context.executor().execute(() -> doze());
    }
  }

  static void fill(ChannelPipeline pipeline) {
    pipeline.addLast(new OnTheLoop());
    pipeline.addLast(new DefaultEventExecutorGroup(2), new OnItsOwn());
  }

  private static void doze() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
