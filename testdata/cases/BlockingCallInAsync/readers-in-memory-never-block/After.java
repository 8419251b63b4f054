import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileReader;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Scanner;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> firstLine(String text) {
    return Mono.fromCallable(() -> new BufferedReader(new StringReader(text)).readLine());
  }

  Mono<byte[]> bytes(byte[] bytes) {
    return Mono.fromCallable(
        () -> {
          InputStream in = new ByteArrayInputStream(bytes);
          return in.readAllBytes();
        });
  }

  Mono<Integer> number(String text) {
    return Mono.fromSupplier(() -> new Scanner(text).nextInt());
  }

  Mono<String> somebodysReader(BufferedReader reader) {
    return Mono.fromCallable(reader::readLine);
  }

  Mono<String> firstLineOfAFile(String name) throws Exception {
    BufferedReader reader = new BufferedReader(new FileReader(name));
    return Mono.fromCallable(() -> reader.readLine())
        .subscribeOn(Schedulers.boundedElastic())
        .doFinally(signal -> close(reader));
  }

  private static native void close(BufferedReader reader);
}
