package acme.io;

import java.io.BufferedReader;

public final class Reports {
  private Reports() {}

  public static void print(BufferedReader lines) {
    lines.lines().forEach(System.out::println);
  }
}
