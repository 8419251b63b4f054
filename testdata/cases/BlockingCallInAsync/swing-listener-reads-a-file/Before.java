import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;

class Before {
  void listen(JButton button, Path path) {
    button.addActionListener(event -> button.setText(read(path)));
    SwingUtilities.invokeLater(() -> button.setText(read(path)));
    new Timer(10, event -> button.setText(read(path))).start();
    button.addActionListener(
        event ->
            new SwingWorker<String, Void>() {
              @Override
              protected String doInBackground() {
                return read(path);
              }

              @Override
              protected void done() {
                button.setText("read");
              }
            }.execute());
    button.addActionListener(
        event -> new Thread(() -> SwingUtilities.invokeLater(() -> button.setText("a"))).start());
  }

  static final class Opener implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
      read(Path.of("settings"));
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
