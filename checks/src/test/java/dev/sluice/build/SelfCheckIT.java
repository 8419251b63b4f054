package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sluice on its own sources: no finding, and no error of the analysis. */
class SelfCheckIT {
  /** What sources of a javac plugin may import. */
  private static final List<String> JAVAC_PACKAGES =
      List.of("api", "code", "comp", "file", "main", "model", "processing", "tree", "util");

  @Test
  void ownSourcesHaveNoFinding(@TempDir Path classes) throws Exception {
    CommandLine javac = compile(classes, sources(BuiltJar.module().resolve("src/main/java")));

    assertTrue(javac.succeeded(), javac::toString);
    assertEquals(List.of(), findings(javac), javac::toString);
  }

  private static CommandLine compile(Path classes, List<Path> sources)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String option : Files.readAllLines(BuiltJar.root().resolve(".mvn/jvm.config"))) {
      command.add("-J" + option);
    }
    for (String name : JAVAC_PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-source", "17", "-target", "17", "-encoding", "UTF-8"));
    command.addAll(List.of("-proc:none", "-cp", classPath, "-processorpath", classPath));
    command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    command.add("-XDaddTypeAnnotationsToSymbol=true");
    command.add(
        "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:UnclosedResource:ERROR"
            + " -Xep:CloseNotInFinally:ERROR -XepOpt:Sluice:FailOnInternalError=true");
    command.addAll(List.of("-d", classes.toString()));
    sources.forEach(source -> command.add(source.toString()));
    return CommandLine.run(BuiltJar.module(), command);
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> findings(CommandLine javac) {
    return javac
        .output()
        .lines()
        .filter(line -> line.contains("[UnclosedResource]") || line.contains("[CloseNotInFinally]"))
        .toList();
  }
}
