package dev.sluice.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No damage to sources or class files makes a check throw or hang. A few variants with a fixed seed
 * by default; {@code -Dsluice.damage.variants=20000 -Dsluice.damage.seed=1} for a long run.
 */
final class DamageTest {
  private static final int VARIANTS = Integer.getInteger("sluice.damage.variants", 60);
  private static final ImmutableList<SourceDamage> SOURCE_DAMAGE =
      ImmutableList.copyOf(SourceDamage.values());
  private static final ImmutableList<ClassDamage> CLASS_DAMAGE =
      ImmutableList.copyOf(ClassDamage.values());
  private static final long SEED = Long.getLong("sluice.damage.seed", 17);

  @Test
  void damagedSourcesNeverMakeACheckThrow() throws InterruptedException {
    ImmutableList<Source> seeds = seeds();
    List<String> failures = new ArrayList<>();
    try (Survival survival = new Survival()) {
      for (int i = 0; i < VARIANTS; i++) {
        Random random = new Random(SEED * 1_000_003 + i);
        Source seed = seeds.get(random.nextInt(seeds.size()));
        SourceDamage damage = SOURCE_DAMAGE.get(i % SOURCE_DAMAGE.size());
        Source damaged = new Source(seed.path(), damage.of(seed.text(), random));
        survival
            .findFailure(damaged, List.of())
            .ifPresent(failure -> failures.add(damage + "\n" + failure + "\n" + damaged.text()));
      }
      System.out.println("damaged sources: " + survival.statistics());
    }
    assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
  }

  @Test
  void damagedClassFilesNeverMakeACheckThrow() throws InterruptedException {
    List<String> failures = new ArrayList<>();
    try (Survival survival = new Survival()) {
      for (int i = 0; i < VARIANTS / 2; i++) {
        Random random = new Random(SEED * 1_000_033 + i);
        ClassDamage damage = CLASS_DAMAGE.get(i % CLASS_DAMAGE.size());
        compileAgainst(damage, random, survival)
            .ifPresent(failure -> failures.add(damage + "\n" + failure));
      }
      System.out.println("damaged class files: " + survival.statistics());
    }
    assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
  }

  private static Optional<String> compileAgainst(
      ClassDamage damage, Random random, Survival survival) throws InterruptedException {
    return CompilationHarness.inTemporaryFolder(
        folder -> {
          UsedLibrary.compileTo(folder);
          List<Path> classFiles;
          try (Stream<Path> files = Files.walk(folder)) {
            classFiles = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
          }
          damage.apply(classFiles.get(random.nextInt(classFiles.size())), random);
          try {
            return survival.findFailure(UsedLibrary.USER, List.of(folder));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
          }
        });
  }

  /** The sources of all cases. */
  private static ImmutableList<Source> seeds() {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    try (Stream<Path> files = Files.walk(module.resolveSibling("testdata"))) {
      return files
          .filter(file -> file.endsWith("Before.java"))
          .sorted()
          .map(DamageTest::read)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source("Before.java", Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
