package dev.sluice.analysis;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Appends what the analysis gave up on to the file that {@code Sluice:Report} names. */
final class AnalysisReport {
  private final Optional<Path> file;

  AnalysisReport(Optional<Path> file) {
    this.file = file;
  }

  /** A body or acquisition at {@code line} was over a bound of the analysis. */
  void abandoned(CompilationUnitTree unit, long line) {
    append("abandoned\t" + nameOf(unit) + ":" + line);
  }

  /** A body at {@code line} could not be analysed because of {@code error}. */
  void failed(CompilationUnitTree unit, long line, Throwable error) {
    append("internal-error\t" + nameOf(unit) + ":" + line + "\t" + error);
  }

  private static String nameOf(CompilationUnitTree unit) {
    return unit.getSourceFile().getName();
  }

  private void append(String line) {
    if (file.isEmpty()) {
      return;
    }
    try {
      Files.writeString(
          file.get(),
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write -XepOpt:Sluice:Report=" + file.get(), e);
    }
  }
}
