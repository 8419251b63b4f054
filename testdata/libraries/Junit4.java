package libraries;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import junit.framework.TestCase;
import org.junit.Assert;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

class Junit4 {
  void failureInLambdaIsExpected() {
    Assert.assertThrows(IOException.class, () -> new FileInputStream("missing"));
    Assert.assertThrows(
        IOException.class,
        () -> {
          String name = "missing";
          new FileInputStream(name);
        });
  }

  @Test(expected = IOException.class, timeout = 1)
  void failureOfMethodIsExpected() throws IOException {
    new FileInputStream("missing");
  }

  void failEndsTheTest() {
    try {
      new FileInputStream("missing");
      Assert.fail("there is no such file");
    } catch (FileNotFoundException expected) {
      TestCase.assertNotNull(expected.getMessage());
    }
  }

  void fileThatIsThereStaysOpen() throws IOException {
    FileInputStream in = new FileInputStream("a"); // -> UnclosedResource
    Assert.assertEquals(1, in.read());
  }

  void fileThatIsReadBeforeTheFailureStaysOpen() {
    Assert.assertThrows(
        IOException.class,
        () -> {
          FileInputStream in = new FileInputStream("a"); // -> UnclosedResource
          in.read();
        });
  }
}
