package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sluice.signatures.JarClasses;
import dev.sluice.signatures.LibraryReading;
import dev.sluice.signatures.SignatureList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the index of the model files, and the signature lists: of every model file whose header
 * names a library, or of the named ones. Maven fetches the jars. Started by {@code
 * testdata/signatures/update}.
 */
final class SignatureUpdate {
  private static final String DEPENDENCY_PLUGIN =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.$]+);$");

  private final Path work;

  private SignatureUpdate(Path work) {
    this.work = work;
  }

  /**
   * Fetches jars and writes lists.
   *
   * @param arguments a folder for jars, then the names of model files, without which all are meant
   */
  public static void main(String[] arguments) throws Exception {
    Files.writeString(ModelIndex.FILE, ModelIndex.expected());
    ImmutableSet<String> named =
        Stream.of(arguments)
            .skip(1)
            .map(name -> name.replace(".model", "") + ".model")
            .collect(ImmutableSet.toImmutableSet());
    if (!ModelIndex.files().containsAll(named)) {
      throw new IllegalArgumentException("not all of them are model files: " + named);
    }
    List<String> files = new ArrayList<>();
    for (String file : ModelIndex.files()) {
      if ((named.isEmpty() || named.contains(file)) && !librariesOf(file).isEmpty()) {
        files.add(file);
      }
    }
    if (files.isEmpty()) {
      return;
    }
    SignatureUpdate update = new SignatureUpdate(Path.of(arguments[0]));
    update.fetch(files);
    for (String file : files) {
      update.write(file);
    }
  }

  private static ImmutableList<CheckedLibrary> librariesOf(String file) throws IOException {
    return CheckedLibrary.in(ModelIndex.text(file));
  }

  /** One run of Maven for all jars; what its repository has is not fetched again. */
  private void fetch(List<String> files) throws IOException, InterruptedException {
    ImmutableSet.Builder<String> items = ImmutableSet.builder();
    for (String file : files) {
      for (CheckedLibrary library : librariesOf(file)) {
        items.add(item(library.oldest()));
        items.add(item(library.newest()));
      }
    }
    Path pom = Files.createDirectories(work).resolve("pom.xml");
    Files.writeString(
        pom,
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>dev.sluice</groupId>
          <artifactId>signatures</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build><plugins><plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-dependency-plugin</artifactId>
            <configuration>
              <outputDirectory>jars</outputDirectory>
              <prependGroupId>true</prependGroupId>
              <artifactItems>
        %s      </artifactItems>
            </configuration>
          </plugin></plugins></build>
        </project>
        """
            .formatted(String.join("", items.build())));
    int status =
        new ProcessBuilder("mvn", "-B", "-q", "-ntp", "-f", pom.toString(), DEPENDENCY_PLUGIN)
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("Maven can't fetch the jars");
    }
  }

  private static String item(CheckedLibrary.Artifact artifact) {
    return "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></artifactItem>\n"
        .formatted(artifact.group(), artifact.name(), artifact.version());
  }

  private void write(String file) throws IOException, ModelException {
    ImmutableList<CheckedLibrary> libraries = librariesOf(file);
    try (JarClasses oldest = jars(libraries, CheckedLibrary::oldest);
        JarClasses newest = jars(libraries, CheckedLibrary::newest)) {
      SignatureList list = LibraryReading.read(oldest, newest, classesOf(file));
      Files.writeString(
          SignatureList.fileFor(file),
          list.toText(
              libraries.stream()
                  .map(CheckedLibrary::toString)
                  .collect(ImmutableList.toImmutableList())));
      System.out.println(SignatureList.fileFor(file) + ": " + list.classes().size() + " classes");
    }
  }

  private JarClasses jars(
      List<CheckedLibrary> libraries, Function<CheckedLibrary, CheckedLibrary.Artifact> version)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (CheckedLibrary library : libraries) {
      files.add(work.resolve("jars").resolve(version.apply(library).fileName()));
    }
    return JarClasses.open(files);
  }

  /** The classes that the lines name and those that the cases of the library use. */
  private static ImmutableSet<String> classesOf(String file) throws IOException, ModelException {
    ImmutableSet.Builder<String> classes = ImmutableSet.builder();
    for (ModelLine line : ModelParser.parse(file, ModelIndex.text(file))) {
      classes.add(line.className());
    }
    Path cases = LibraryCases.fileFor(file);
    if (Files.exists(cases)) {
      IMPORT
          .matcher(Files.readString(cases))
          .results()
          .map((MatchResult result) -> result.group(1))
          .forEach(classes::add);
    }
    return classes.build();
  }
}
