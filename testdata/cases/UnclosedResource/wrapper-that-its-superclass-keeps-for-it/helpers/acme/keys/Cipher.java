package acme.keys;

import java.io.IOException;

public final class Cipher extends Extension {
  private Cipher(Keys keys) {
    super(keys);
  }

  public static Cipher over(Keys keys) {
    return new Cipher(keys);
  }

  @Override
  public void close() throws IOException {
    Keys keys = keys();
    if (keys != null && keys != this) {
      keys.close();
    }
  }
}
