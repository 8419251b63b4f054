package dev.sluice.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.truth.Agreement.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShrinkerTest {

  /** A comparison of numbers that is made twice is a known limit of the analysis. */
  @Test
  void keepsNothingButWhatDiffers(@TempDir Path folder) throws Exception {
    Program program =
        Program.of(
            "Case",
            "static int run(int n) throws Exception",
            CodeReader.read(
                """
                int x = Lib.work("first");
                Res r = null;
                if (n > 1) {
                  if (x > 0) {
                    x += 1;
                  }
                  r = new Res("r");
                  kept = "text";
                }
                try {
                  x += Lib.work("second");
                } finally {
                  if (n >= 2) {
                    r.close();
                  }
                }
                return x;
                """
                    .lines()
                    .toList()));

    Program small =
        new Shrinker(folder, /* areHelpersSources= */ true, 1).shrink(program, Kind.FALSE);

    assertEquals(
        CodeReader.read(
            """
            int x = Lib.work("first");
            Res r = null;
            if (n > 1) {
              r = new Res("r");
            }
            if (n >= 2) {
              r.close();
            }
            return x;
            """
                .lines()
                .toList()),
        small.body());
  }
}
