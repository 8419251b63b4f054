import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.SwingUtilities;

class Before {
  void listen(JButton button, Path path) {
    button.addActionListener(event -> button.setText(read(path)));
    SwingUtilities.invokeLater(() -> button.setText(read(path)));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
