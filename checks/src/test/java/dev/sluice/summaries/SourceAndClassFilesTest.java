package dev.sluice.summaries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.UnknownCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A helper means the same whether its source is at hand or its class file. */
final class SourceAndClassFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "17"})
  void sayTheSameUnlessOneSaysNothing(String version) throws Exception {
    Path classes =
        HelperSources.compileTo(
            folder, HelperSources.files(), "-source", version, "-target", version);
    ClassPathSummaries classFiles = new ClassPathSummaries(classes);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavacTask task =
          JavacTool.create()
              .getTask(
                  null,
                  files,
                  null,
                  List.of("-XDcompilePolicy=simple", "-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(HelperSources.files()));
      task.analyze();
      Context context = ((BasicJavacTask) task).getContext();
      Models models = Models.load(List.of());
      List<SummaryEffects> sources = new ArrayList<>();
      CallEffects unused =
          new CallEffects(
              models,
              new ResourceTypes(models, context),
              UnknownCode.LENIENT,
              effects -> {
                sources.add(new SummaryEffects(effects, context));
                return sources.get(0);
              },
              context);
      assertTrue(unused.resourceTypes() != null);
      for (Path file : HelperSources.files()) {
        // LIMIT: source does not look into what an anonymous class closes; class files do.
        if (file.endsWith("Anonymous.java")) {
          continue;
        }
        String name = "summaries." + file.getFileName().toString().replace(".java", "");
        List<MethodSymbol> inSource =
            classFiles.methodsOf((ClassSymbol) task.getElements().getTypeElement(name));
        for (MethodSymbol method : classFiles.methodsOf(classFiles.type(name))) {
          for (MethodSymbol same : inSource) {
            if (same.toString().equals(method.toString())
                && same.owner.toString().equals(method.owner.toString())) {
              compared++;
              differences.addAll(
                  differences(sources.get(0), same, classFiles.of(method).orElseThrow()));
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", differences));
    assertTrue(compared > 100, "only " + compared);
  }

  /** Where one of them guesses or says nothing, they don't differ. */
  private static List<String> differences(
      SummaryEffects source, MethodSymbol method, MethodSummary summary) {
    Callee callee = Callee.of(method);
    List<String> differences = new ArrayList<>();
    String name = method.owner.getSimpleName() + "." + method;
    Optional<ResultOwnership> inSource = source.result(callee).map(SourceAndClassFilesTest::kind);
    Optional<ResultOwnership> inFile = summary.result().map(SourceAndClassFilesTest::kind);
    if (inSource.isPresent() && inFile.isPresent() && !inSource.equals(inFile)) {
      differences.add(name + " returns " + inSource.get() + " but " + inFile.get());
    }
    for (int position = 0; position <= method.params().size(); position++) {
      Operand operand = new Operand(position);
      Optional<OperandEffect> one = known(source.operand(callee, operand));
      Optional<OperandEffect> other = known(summary.operand(operand));
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        differences.add(name + " " + position + " " + one.get() + " but " + other.get());
      }
    }
    return differences;
  }

  private static Optional<OperandEffect> known(Optional<OperandEffect> effect) {
    return effect.filter(present -> !present.isGuess());
  }

  /**
   * Only paths tell whether a result can be null, which source is not followed for; and class files
   * don't tell of functions that yield it.
   */
  private static ResultOwnership kind(ResultOwnership result) {
    if (result instanceof ResultOwnership.NotOwned owed) {
      return new ResultOwnership.NotOwned(owed.isNew());
    }
    return result instanceof ResultOwnership.Acquired acquired
        ? new ResultOwnership.Acquired(acquired.owners(), /* mayBeNull= */ true)
        : result;
  }
}
