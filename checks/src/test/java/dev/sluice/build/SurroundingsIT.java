package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources in another folder, on a machine with another locale, time zone and charset, and
 * named in another order: the same findings and the same patches, to the byte.
 */
final class SurroundingsIT {
  /** Turkish, since its small letter for {@code I} is another one. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-J-Duser.language=tr",
          "-J-Duser.country=TR",
          "-J-Duser.timezone=Asia/Kathmandu",
          "-J-Dfile.encoding=ISO-8859-9");

  private static final List<String> HERE =
      List.of(
          "-J-Duser.language=en",
          "-J-Duser.country=US",
          "-J-Duser.timezone=UTC",
          "-J-Dfile.encoding=UTF-8");

  private static final int FILES = 4;

  @Test
  void findingsAreTheSameElsewhere(@TempDir Path folder) throws Exception {
    List<String> here = findings(writeSources(folder.resolve("here")), HERE, false);
    List<String> elsewhere =
        findings(writeSources(folder.resolve("some/where else")), ELSEWHERE, true);

    assertFalse(here.isEmpty());
    assertEquals(here, elsewhere);
  }

  @Test
  void patchesAreTheSameElsewhere(@TempDir Path folder) throws Exception {
    Path here = writeSources(folder.resolve("here"));
    Path elsewhere = writeSources(folder.resolve("some/where else"));
    SortedMap<String, String> before = contents(here);
    String inPlace =
        "-XepPatchChecks:UnclosedResource,CloseNotInFinally -XepPatchLocation:IN_PLACE";

    assertTrue(compile(here, HERE, false, inPlace).succeeded());
    assertTrue(compile(elsewhere, ELSEWHERE, true, inPlace).succeeded());

    assertEquals(contents(here), contents(elsewhere));
    assertFalse(before.equals(contents(here)), "something is patched");
  }

  private static List<String> findings(Path folder, List<String> machine, boolean isReversed)
      throws Exception {
    CommandLine javac =
        compile(
            folder,
            machine,
            isReversed,
            "-XepDisableAllChecks -Xep:UnclosedResource:WARN -Xep:CloseNotInFinally:WARN");
    assertTrue(javac.succeeded(), javac::toString);
    // The word for "warning" before a finding is javac's and comes in the language of the user.
    return javac
        .output()
        .lines()
        .filter(line -> line.contains(": [UnclosedRes") || line.contains(": [CloseNotIn"))
        .map(line -> line.replaceFirst("^(\\S+\\.java:\\d+): .*?(\\[[A-Z])", "$1: $2"))
        .sorted()
        .toList();
  }

  private static CommandLine compile(
      Path folder, List<String> machine, boolean isReversed, String options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(machine);
    for (String option : Files.readAllLines(BuiltJar.root().resolve(".mvn/jvm.config"))) {
      command.add("-J" + option);
    }
    command.addAll(List.of("-encoding", "UTF-8", "-proc:none", "-cp", folder.toString()));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    command.add("-XDaddTypeAnnotationsToSymbol=true");
    command.add("-Xplugin:ErrorProne -XepOpt:Sluice:FailOnInternalError=true " + options);
    command.addAll(List.of("-d", Files.createTempDirectory(folder, "classes").toString()));
    List<String> files = new ArrayList<>(contents(folder).keySet());
    if (isReversed) {
      Collections.reverse(files);
    }
    command.addAll(files);
    return CommandLine.run(folder, command);
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Files that call each other, so that what is found in one depends on others. */
  private static Path writeSources(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          folder.resolve("Import%d.java".formatted(i)),
          """
          import java.io.*;

          class Import%d {
            /** İçe aktarır, "ı" ile. */
            static InputStream open(String file) throws IOException {
              return new FileInputStream(file);
            }

            void never(String file) throws IOException {
              InputStream in = Import%d.open(file);
              in.read();
            }

            void sometimes(String file) throws IOException {
              OutputStream out = new FileOutputStream(file);
              out.write(1);
              out.close();
            }

            void handedOn(String file) throws IOException {
              InputStream in = Import%d.open(file);
              Import%d.finish(in);
            }

            static void finish(InputStream in) throws IOException {
              try (in) {
                in.read();
              }
            }
          }
          """
              .formatted(i, (i + 1) % FILES, (i + 2) % FILES, (i + 3) % FILES));
    }
    return folder;
  }
}
