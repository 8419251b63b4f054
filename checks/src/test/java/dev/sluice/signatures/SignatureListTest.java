package dev.sluice.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignatureListTest {
  private static final String TEXT =
      """
      # checked: a:b 1 to 2
        abstract class a.B extends a.C implements java.io.Closeable, a.D
          <init>()
      <   protected <init>(int, java.lang.String[])
          abstract static open(a.B$E): a.B throws a.F, java.io.IOException
      >   close(): void
        enum a.B$E extends java.lang.Enum
      > interface a.D extends java.io.Flushable
      """;

  @Test
  void textIsReadAndWrittenAsItIs() {
    assertEquals(TEXT, SignatureList.parse(TEXT).toText(List.of("checked: a:b 1 to 2")));
  }

  @Test
  void methodsOfBothVersionsAreMergedAndMarked() {
    assertEquals(
        """
          class a.B
            both(): void
        <   old(): int
        >   old(): long
        """,
        merge("    both(): void\n    old(): int\n", "    both(): void\n    old(): long\n"));
  }

  @Test
  void classOfOneVersionIsMarked() {
    assertEquals(
        "> class a.B\n",
        new SignatureList(
                ImmutableList.of(
                    Versions.merge(Optional.empty(), Optional.of(classOf("  class a.B")))
                        .orElseThrow()))
            .toText(List.of()));
  }

  @Test
  void classFilesAreReadWithWhatIsVisible() {
    ClassSignature about =
        new KnownClasses(List.of()).find("java.io.FilterInputStream").orElseThrow();
    assertEquals("class java.io.FilterInputStream extends java.io.InputStream", about.header());
    assertTrue(
        about.methods().stream()
            .map(MethodSignature::toString)
            .toList()
            .containsAll(
                List.of(
                    "protected <init>(java.io.InputStream)",
                    "read(byte[], int, int): int throws java.io.IOException")));
  }

  @Test
  void supertypesDecideWhatIsCloseable() {
    KnownClasses known = new KnownClasses(List.of(SignatureList.parse(TEXT)));
    assertTrue(known.isCloseable(known.find("a.B").orElseThrow()));
    assertFalse(known.isCloseable(known.find("a.B.E").orElseThrow()));
  }

  private static String merge(String oldest, String newest) {
    ClassSignature merged =
        Versions.merge(
                Optional.of(classOf("  class a.B\n" + oldest)),
                Optional.of(classOf("  class a.B\n" + newest)))
            .orElseThrow();
    return new SignatureList(ImmutableList.of(merged)).toText(List.of());
  }

  private static ClassSignature classOf(String text) {
    return SignatureList.parse(text).classes().get(0);
  }
}
