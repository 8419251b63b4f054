package dev.sluice.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** A program that ran to its end: what it printed, and its exit status. */
record CommandLine(List<String> command, int status, String output) {
  /** Runs {@code command} in {@code folder}, with the JDK that runs this test. */
  static CommandLine run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // What the Maven that runs this test left for itself.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), UTF_8);
    }
    return new CommandLine(command, process.waitFor(), output);
  }

  boolean succeeded() {
    return status == 0;
  }

  /** For the message of a failed assertion. */
  @Override
  public String toString() {
    return String.join(" ", command) + "\nexit status " + status + "\n" + output;
  }
}
