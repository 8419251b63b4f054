import acme.merge.Runs;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MergeSort {
  void merge(List<Path> files) throws IOException {
    List<BufferedReader> runs = new ArrayList<>();
    try {
      for (Path file : files) {
        runs.add(Runs.open(file));
      }
      for (BufferedReader run : runs) {
        System.out.println(run.readLine());
      }
    } finally {
      Runs.closeAll(runs);
    }
  }

  int[] firstBytes(String... names) throws IOException {
    InputStream[] parts = new InputStream[names.length];
    int[] first = new int[names.length];
    try {
      for (int i = 0; i < names.length; i++) {
        parts[i] = new FileInputStream(names[i]);
        first[i] = parts[i].read();
      }
    } finally {
      for (Closeable part : parts) {
        Runs.close(part);
      }
    }
    return first;
  }

  void forEach(List<Path> files) throws IOException {
    List<BufferedReader> runs = new ArrayList<>();
    try {
      for (Path file : files) {
        runs.add(Runs.open(file));
      }
    } finally {
      runs.forEach(Runs::close);
    }
  }
}
