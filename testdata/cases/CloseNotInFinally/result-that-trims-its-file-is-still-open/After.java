import java.io.IOException;
import java.io.RandomAccessFile;

class Results {
  int countOfTrimmed(String query) throws IOException {
    try (Result result = run(query)) {
      result.trim();
      int count = 0;
      while (result.next()) {
        count++;
      }
      return count;
    }
  }

  int countOfFinished(String query) throws IOException {
    Result result = run(query);
    try {
      return result.count;
    } finally {
      result.finish();
    }
  }

  private Result run(String query) throws IOException {
    Result result = new Result(query);
    result.trim();
    return result;
  }

  static class Result implements AutoCloseable {
    private RandomAccessFile rows;
    private int count;

    Result(String query) throws IOException {
      rows = new RandomAccessFile(query, "r");
    }

    boolean next() throws IOException {
      return rows.readLine() != null && count-- > 0;
    }

    void trim() throws IOException {
      if (count < 10) {
        rows.close();
        rows = new RandomAccessFile("trimmed", "r");
      }
    }

    void finish() throws IOException {
      count = 0;
      close();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
