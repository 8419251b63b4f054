import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.zip.GZIPInputStream;

class ArchivedLog {
  int count(String archive) throws IOException {
    try (FileInputStream fileInputStream = new FileInputStream(archive);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(fileInputStream), UTF_8))) {
      int lines = 0;
      while (reader.readLine() != null) {
        lines++;
      }
      return lines;
    }
  }
}
