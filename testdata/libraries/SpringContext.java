package libraries;

import org.springframework.context.annotation.Bean;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class SpringContext {
  @Bean
  InputStream open() throws IOException {
    return new FileInputStream("a");
  }

  int callOfAFactoryOpensNothing() throws IOException {
    InputStream in = open();
    return in.read();
  }

  @Bean
  Integer factoryForgetsWhatItReads() throws IOException {
    InputStream in = new FileInputStream("b"); // -> UnclosedResource
    return in.read();
  }
}
