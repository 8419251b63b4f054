package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/** In which form a compilation gets to see the helper classes of a case. */
enum HelperForm {
  /** As files of the same compilation. */
  SOURCE("expected.txt") {
    @Override
    Compilation compile(CompilationHarness javac, Source source, List<Source> helpers) {
      return javac.compile(
          Stream.concat(Stream.of(source), helpers.stream()).toArray(Source[]::new));
    }
  },
  /** As class files of the class path, compiled before. */
  CLASS_FILES("expected-classfiles.txt") {
    @Override
    Compilation compile(CompilationHarness javac, Source source, List<Source> helpers) {
      return CompilationHarness.inTemporaryFolder(
          classes -> {
            Compilation compiled = javac.compileTo(classes, helpers.toArray(Source[]::new));
            assertEquals(ImmutableList.of(), compiled.errors(), "the helpers compile");
            assertEquals("", compiled.toExpectedText(), "findings in the helpers");
            return javac.withClassPath(classes).compile(source);
          });
    }
  };

  private final String expectedFile;

  HelperForm(String expectedFile) {
    this.expectedFile = expectedFile;
  }

  /** Where a case says what is found when its helpers have this form. */
  String expectedFile() {
    return expectedFile;
  }

  /** What is found in {@code source}, which uses {@code helpers}. */
  abstract Compilation compile(CompilationHarness javac, Source source, List<Source> helpers);
}
