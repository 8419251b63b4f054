package dev.sluice.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of {@code testdata/leaky-app} that is built with Maven as its user would, except where
 * artifacts come from.
 *
 * <p>The built jar is laid into a local repository of the test's own, so that no other build sees
 * it. Everything else comes from the user's local repository as far as that has it.
 */
final class LeakyApp {
  private static final Pattern FINDING =
      Pattern.compile("\\[ERROR] (\\S+\\.java):\\[(\\d+),\\d+] \\[(\\w+)] .*");

  private final Path folder;
  private final Path repository = BuiltJar.target().resolve("leaky-app-repository");
  private final Path settings;

  private LeakyApp(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Copies the application to {@code workspace}/leaky-app. */
  static LeakyApp copyTo(Path workspace) throws IOException {
    Path original = BuiltJar.root().resolve("testdata/leaky-app");
    Path copy = workspace.resolve("leaky-app");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path relative = original.relativize(file);
        if (!relative.startsWith("target")) {
          Path target = copy.resolve(relative);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    LeakyApp app = new LeakyApp(copy, workspace.resolve("settings.xml"));
    Files.writeString(app.settings, userRepositoryAsRemote());
    app.stage("sluice-parent", "pom", BuiltJar.root().resolve("pom.xml"));
    app.stage("sluice-checks", "pom", BuiltJar.module().resolve("pom.xml"));
    app.stage("sluice-checks", "jar", BuiltJar.path());
    return app;
  }

  /** Runs {@code mvn clean} and {@code arguments} with the Error Prone of this leg. */
  CommandLine maven(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(BuiltJar.property("sluice.mavenHome") + "/bin/mvn");
    command.addAll(List.of("-B", "-ntp", "-gs", settings.toString()));
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Derror-prone.version=" + BuiltJar.errorProneVersion());
    command.add("-Dsluice.version=" + BuiltJar.version());
    command.add("clean");
    command.addAll(List.of(arguments));
    return CommandLine.run(folder, command);
  }

  /** Returns the application's sources by their path inside it. */
  Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> sources.put(folder.relativize(file).toString(), read(file)));
    }
    return sources;
  }

  /** Returns what a build reports, as {@code path:line check}, sorted. */
  List<String> findings(CommandLine build) throws IOException {
    TreeSet<String> findings = new TreeSet<>();
    Matcher matcher = FINDING.matcher(build.output());
    while (matcher.find()) {
      // Maven prints the real path, which the temporary folder's needn't be.
      Path file = folder.toRealPath().relativize(Path.of(matcher.group(1)).toRealPath());
      findings.add(file + ":" + matcher.group(2) + " " + matcher.group(3));
    }
    return List.copyOf(findings);
  }

  /** Returns the findings that a build of the unchanged application has to report. */
  static List<String> expectedFindings() throws IOException {
    return Files.readAllLines(BuiltJar.root().resolve("testdata/leaky-app/expected-findings.txt"));
  }

  private void stage(String artifact, String extension, Path file) throws IOException {
    Path staged =
        repository
            .resolve("dev/sluice")
            .resolve(artifact)
            .resolve(BuiltJar.version())
            .resolve(artifact + "-" + BuiltJar.version() + "." + extension);
    Files.createDirectories(staged.getParent());
    Files.write(staged, Files.readAllBytes(file));
  }

  private static String userRepositoryAsRemote() {
    String repository =
        """
            <id>user-local</id>
            <url>%s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(Path.of(BuiltJar.property("sluice.localRepository")).toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>user-local</id>
              <repositories><repository>
        %1$s      </repository></repositories>
              <pluginRepositories><pluginRepository>
        %1$s      </pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>user-local</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
