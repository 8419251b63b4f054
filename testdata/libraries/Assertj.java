package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableTypeAssert;

class Assertj {
  void failureInLambdaIsExpected(ThrowableTypeAssert failure) {
    Assertions.assertThatThrownBy(() -> new FileInputStream("missing"));
    failure.isThrownBy(() -> new FileInputStream("missing"));
  }

  void fileThatIsThereStaysOpen() throws IOException {
    FileInputStream in = new FileInputStream("a"); // -> UnclosedResource
    Assertions.assertThat(in.read());
  }
}
