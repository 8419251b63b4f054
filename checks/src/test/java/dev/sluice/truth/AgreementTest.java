package dev.sluice.truth;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.sluice.truth.Agreement.Kind;
import dev.sluice.truth.Batch.Judged;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class AgreementTest {
  private @TempDir Path folder;

  @Test
  void leakAmongTooManyAliasesIsNoMiss() throws Exception {
    assertEquals(ImmutableList.of(Kind.ABANDONED), differences(8));
  }

  @Test
  void leakAmongFewAliasesIsFound() throws Exception {
    assertEquals(ImmutableList.of(), differences(3));
  }

  @Test
  @Timeout(60)
  void loopWithoutDecisionsThatNeverEndsIsLeftAlone() throws Exception {
    Judged judged =
        judged(
            """
            Res r = new Res("r");
            boolean goesOn = Lib.flag("goesOn");
            while (goesOn) {
            }
            r.close();
            return 0;
            """);
    assertTrue(judged.isEndless());
    assertEquals(ImmutableList.of(), differences(judged));
  }

  @Test
  void loopOfManyTurnsIsNotEndless() throws Exception {
    Judged judged =
        judged(
            """
            Res r = new Res("r");
            for (int i = 0; i < 5000; i++) {
            }
            r.close();
            return 0;
            """);
    assertFalse(judged.isEndless());
  }

  private ImmutableList<Kind> differences(int aliases) throws Exception {
    StringBuilder body = new StringBuilder("Res r = new Res(\"r\");\n");
    for (int i = 0; i < aliases; i++) {
      body.append("Res a%1$d = null;\nif (Lib.flag(\"%1$d\")) {\na%1$d = r;\n}\n".formatted(i));
    }
    body.append("return 0;\n");
    return differences(judged(body.toString()));
  }

  private Judged judged(String body) throws Exception {
    Program program =
        Program.of(
            "Case", "static int run() throws Exception", CodeReader.read(body.lines().toList()));
    Workspace workspace = Workspace.in(folder, /* areHelpersSources= */ true);
    return Iterables.getOnlyElement(Batch.judge(workspace, ImmutableList.of(program), 1));
  }

  private static ImmutableList<Kind> differences(Judged judged) {
    return Agreement.differences(judged).stream()
        .map(Agreement.Difference::kind)
        .collect(toImmutableList());
  }
}
