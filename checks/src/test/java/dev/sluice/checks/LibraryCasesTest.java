package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.sluice.models.LibraryCases;
import dev.sluice.signatures.HeaderClasses;
import dev.sluice.signatures.SignatureList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code in {@code testdata/libraries} shows for each library what its model finds and what it
 * leaves alone: a line that ends in {@code // -> UnclosedResource} is reported, no other is. It is
 * compiled against class files without code that are made of the signature lists, so the libraries
 * themselves are not needed.
 */
final class LibraryCasesTest {
  private static final Pattern MARKER = Pattern.compile("// -> (\\w+)$");

  @TempDir static Path headers;

  @Test
  void librariesAreUnderstoodAsTheirCasesSay() throws IOException {
    HeaderClasses.write(SignatureList.readAll(), headers);
    List<Source> cases = cases();
    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-Xmaxerrs", "10000")
            .withClassPath(headers)
            .compile(cases.toArray(Source[]::new));
    assertEquals(ImmutableList.of(), compilation.errors(), "the cases compile");
    assertEquals(String.join("\n", marked(cases)), String.join("\n", reported(compilation)));
  }

  private static List<String> reported(Compilation compilation) {
    return compilation.findings().stream()
        .map(finding -> describe(finding.file(), (int) finding.line(), finding.check()))
        .sorted()
        .toList();
  }

  private static List<String> marked(List<Source> cases) {
    return cases.stream().flatMap(LibraryCasesTest::marked).sorted().toList();
  }

  private static Stream<String> marked(Source source) {
    List<String> lines = source.text().lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .boxed()
        .flatMap(
            line ->
                MARKER
                    .matcher(lines.get(line - 1))
                    .results()
                    .map(marker -> describe(source.path(), line, marker.group(1))));
  }

  private static String describe(String file, int line, String check) {
    return "%s:%d: %s".formatted(file, line, check);
  }

  private static List<Source> cases() throws IOException {
    ImmutableList.Builder<Source> sources = ImmutableList.builder();
    try (Stream<Path> files = Files.list(LibraryCases.FOLDER)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return sources.build();
  }
}
