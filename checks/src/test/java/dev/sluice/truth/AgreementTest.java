package dev.sluice.truth;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.sluice.truth.Agreement.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

  private ImmutableList<Kind> differences(int aliases) throws Exception {
    StringBuilder body = new StringBuilder("Res r = new Res(\"r\");\n");
    for (int i = 0; i < aliases; i++) {
      body.append("Res a%1$d = null;\nif (Lib.flag(\"%1$d\")) {\na%1$d = r;\n}\n".formatted(i));
    }
    body.append("return 0;\n");
    Program program =
        Program.of(
            "Case",
            "static int run() throws Exception",
            CodeReader.read(body.toString().lines().toList()));
    Workspace workspace = Workspace.in(folder, /* areHelpersSources= */ true);
    return Agreement.differences(
            Iterables.getOnlyElement(Batch.judge(workspace, ImmutableList.of(program), 1)))
        .stream()
        .map(Agreement.Difference::kind)
        .collect(toImmutableList());
  }
}
