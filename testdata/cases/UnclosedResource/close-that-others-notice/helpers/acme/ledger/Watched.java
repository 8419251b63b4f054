package acme.ledger;

import java.util.ArrayList;
import java.util.List;

/** Others look whether it is closed. */
public final class Watched implements AutoCloseable {
  private static final List<Watched> ALL = new ArrayList<>();

  private boolean isClosed;

  public Watched() {
    ALL.add(this);
  }

  public void use() {}

  @Override
  public void close() {
    isClosed = true;
  }

  public static boolean areAllClosed() {
    return ALL.stream().allMatch(watched -> watched.isClosed);
  }
}
