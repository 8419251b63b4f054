package acme.test;

import java.io.IOException;
import java.io.InputStream;

public abstract class FileFixture {
  protected InputStream fixture;

  public void tearDown() throws IOException {
    if (fixture != null) {
      fixture.close();
    }
  }
}
