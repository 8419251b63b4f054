package acme.keys;

import java.io.IOException;

public abstract class Extension extends Keys {
  private final Keys keys;

  protected Extension(Keys keys) {
    this.keys = keys;
  }

  protected Keys keys() {
    return keys;
  }

  @Override
  public byte[] get(String name) throws IOException {
    return keys.get(name);
  }
}
