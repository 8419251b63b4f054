package javafx.application;

import javafx.stage.Stage;

public abstract class Application {
  public abstract void start(Stage stage) throws Exception;
}
