import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

final class Before {
  static final class Endless extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      answers.put(message);
    }
  }

  static final class Bounded extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>(5);

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      answers.put(message);
    }
  }

  static final class Taken extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      context.write(answers.take());
    }
  }

  static final class MadeInTheConstructor extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> answers;

    MadeInTheConstructor() {
      answers = new LinkedTransferQueue<>();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      answers.offer(message, 1, TimeUnit.SECONDS);
    }
  }

  static final class OneOfTwo extends ChannelInboundHandlerAdapter {
    private final BlockingDeque<Object> answers;

    OneOfTwo(int capacity) {
      if (capacity > 0) {
        answers = new LinkedBlockingDeque<>(capacity);
      } else {
        answers = new LinkedBlockingDeque<>();
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      answers.putLast(message);
    }
  }

  static final class Given extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> answers;
    private final PriorityBlockingQueue<Object> sorted;

    Given(BlockingQueue<Object> answers, PriorityBlockingQueue<Object> sorted) {
      this.answers = answers;
      this.sorted = sorted;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      sorted.put(message);
      answers.put(message);
    }
  }

  static final class Later extends ChannelInboundHandlerAdapter {
    private final DelayQueue<Delayed> tasks = new DelayQueue<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      tasks.put((Delayed) message);
    }
  }
}
