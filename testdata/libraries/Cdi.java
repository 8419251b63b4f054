package libraries;

import javax.enterprise.inject.Produces;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Cdi {
  @Produces
  InputStream open() throws IOException {
    return new FileInputStream("a");
  }

  int callOfAFactoryOpensNothing() throws IOException {
    InputStream in = open();
    return in.read();
  }

  @Produces
  Integer factoryForgetsWhatItReads() throws IOException {
    InputStream in = new FileInputStream("b"); // -> UnclosedResource
    return in.read();
  }
}
