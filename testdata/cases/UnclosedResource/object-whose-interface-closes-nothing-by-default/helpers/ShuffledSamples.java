import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

final class ShuffledSamples<T> implements Samples<T> {
  private final List<T> buffered = new ArrayList<>();
  private Iterator<T> next;

  ShuffledSamples(Samples<T> samples) throws IOException {
    for (T sample = samples.read(); sample != null; sample = samples.read()) {
      buffered.add(sample);
    }
    Collections.shuffle(buffered);
    next = buffered.iterator();
  }

  @Override
  public T read() {
    return next.hasNext() ? next.next() : null;
  }

  @Override
  public void reset() {
    next = buffered.iterator();
  }
}
