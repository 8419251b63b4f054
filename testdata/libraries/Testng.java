package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import org.testng.Assert;
import org.testng.Assert.ThrowingRunnable;

class Testng {
  void failureInLambdaIsExpected() {
    Assert.assertThrows(IOException.class, () -> new FileInputStream("missing"));
  }

  void fileThatIsThereStaysOpen() throws IOException {
    FileInputStream in = new FileInputStream("a"); // -> UnclosedResource
    Assert.assertEquals(1, in.read());
  }
}
