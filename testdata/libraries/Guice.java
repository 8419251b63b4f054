package libraries;

import com.google.inject.Provides;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Guice {
  @Provides
  InputStream open() throws IOException {
    return new FileInputStream("a");
  }

  int callOfAFactoryOpensNothing() throws IOException {
    InputStream in = open();
    return in.read();
  }

  @Provides
  Integer factoryForgetsWhatItReads() throws IOException {
    InputStream in = new FileInputStream("b"); // -> UnclosedResource
    return in.read();
  }
}
