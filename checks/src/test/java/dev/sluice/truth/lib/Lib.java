package dev.sluice.truth.lib;

import java.io.IOException;
import java.util.List;

/** Calls that have nothing to do with resources. */
public final class Lib {
  private Lib() {}

  /** May fail with a checked exception. */
  public static int call(String label) throws IOException {
    Probe.callOrIoException(label);
    return label.length();
  }

  /** May fail with an unchecked exception. */
  public static int work(String label) {
    Probe.call(label);
    return label.length();
  }

  /** False or true, or an unchecked exception. */
  public static boolean flag(String label) {
    Probe.call(label);
    return Probe.decide("is " + label, 2) == 1;
  }

  /** None, one or two, or an unchecked exception. */
  public static List<String> items(String label) {
    Probe.call(label);
    return List.of("one", "two").subList(0, Probe.decide("size of " + label, 3));
  }

  /** Does {@code job}, keeps its failure to itself, and may fail in its own way. */
  public static void run(String label, Job job) throws Exception {
    Probe.enterLibrary();
    try {
      job.run();
    } catch (Exception e) {
      Probe.decide("failure of " + label, 1);
    } finally {
      Probe.exitLibrary();
    }
    Probe.call(label, Exception.class);
  }

  /** Work that may throw anything. */
  @FunctionalInterface
  public interface Job {
    /** Does it. */
    void run() throws Exception;
  }
}
