import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.stage.Stage;

class Before extends Application {
  @Override
  public void start(Stage stage) {
    read(Path.of("settings"));
  }

  EventHandler<Event> handler(Path path) {
    return event -> read(path);
  }

  void later(Path path) {
    Platform.runLater(() -> read(path));
    new Thread(() -> Platform.runLater(() -> System.out.println(path))).start();
  }

  Task<String> task(Path path) {
    return new Task<>() {
      @Override
      protected String call() {
        return read(path);
      }
    };
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
