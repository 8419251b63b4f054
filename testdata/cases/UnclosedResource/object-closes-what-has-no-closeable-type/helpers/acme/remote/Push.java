package acme.remote;

public final class Push implements AutoCloseable {
  private final Database database;
  private int known;

  public Push(Database database) {
    this.database = database;
  }

  public void know(int references) {
    known = references;
  }

  public int known() {
    return known;
  }

  @Override
  public void close() {
    database.close();
  }
}
