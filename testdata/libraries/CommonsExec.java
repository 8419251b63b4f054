package libraries;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.PumpStreamHandler;

class CommonsExec {
  void logOfAProcessStaysOpen(DefaultExecutor executor, File file) throws IOException {
    OutputStream out = new FileOutputStream(file); // -> UnclosedResource
    executor.setStreamHandler(new PumpStreamHandler(out));
  }

  void logOfAProcessIsClosed(DefaultExecutor executor, File file) throws IOException {
    try (OutputStream out = new FileOutputStream(file)) {
      executor.setStreamHandler(new PumpStreamHandler(out));
    }
  }
}
