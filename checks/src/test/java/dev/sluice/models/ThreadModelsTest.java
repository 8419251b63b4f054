package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sluice.signatures.ClassSignature;
import dev.sluice.signatures.KnownClasses;
import dev.sluice.signatures.MethodSignature;
import dev.sluice.signatures.SignatureList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model lines that tell where code runs, what blocks and how to move it. */
final class ThreadModelsTest {
  @Test
  void indexListsTheFilesOfTheFolder() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/sluice/models/threads"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".model"))
              .sorted()
              .toList(),
          ThreadModels.index().stream().map(ThreadModels.IndexEntry::file).sorted().toList());
    }
  }

  /** Against the JDK, the class path of the tests, and signature lists of what isn't on it. */
  @Test
  void everyLineSpeaksOfSomethingReal() throws Exception {
    KnownClasses classes = new KnownClasses(SignatureList.readAll());
    List<String> failures = new ArrayList<>();
    for (ThreadModels.IndexEntry entry : ThreadModels.index()) {
      for (String name : entry.classes()) {
        if (classes.find(name).isEmpty()) {
          failures.add("index: there is no class " + name);
        }
      }
      for (ModelLine line : ThreadModels.builtInLines(entry.file())) {
        if (line.since() <= Runtime.version().feature()) {
          failureOf(line, classes).ifPresent(why -> failures.add(line.origin() + ": " + why));
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void noLineIsThereTwice() throws Exception {
    for (ThreadModels.IndexEntry entry : ThreadModels.index()) {
      List<String> lines =
          BuiltInModels.text("threads/" + entry.file())
              .lines()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      assertEquals(ImmutableSet.copyOf(lines).asList(), lines, entry.file());
    }
  }

  @Test
  void filesAreReadOnlyForLibrariesThatAreUsed() throws Exception {
    Models none = Models.load(ImmutableList.of());
    assertTrue(ThreadModels.load(none, name -> false, false).isEmpty());
    assertTrue(ThreadModels.load(none, name -> name.startsWith("javax.swing."), false).isEmpty());
    assertTrue(ThreadModels.load(none, name -> name.startsWith("javax.swing."), true).isPresent());
    ThreadModels reactor =
        ThreadModels.load(none, "reactor.core.publisher.Mono"::equals, false).orElseThrow();
    assertTrue(reactor.mentionsThreadsOf("fromCallable"));
    assertTrue(reactor.mentionsBlockingOf("readString"));
    assertTrue(!reactor.mentionsThreadsOf("runSubscriptionOn"));
  }

  @Test
  void linesSayWhatTheyLookLike() throws Exception {
    assertEquals(
        new ModelLine.AboutThread(
            new ThreadFact(
                ThreadVerb.SUBSCRIBES_ON,
                ThreadKind.EXECUTOR,
                new MethodPattern("a.B", "m", ImmutableList.of(), true),
                ImmutableSet.of(),
                Optional.of(Operand.argument(1)),
                "a.model:1"),
            0),
        line("subscribes-on executor a.B#m(..) by argument 1"));
    assertEquals(
        new ModelLine.AboutBlocking(
            new BlockingFact(
                BlockingFact.Verb.BLOCKS,
                BlockingFact.Category.WAIT,
                new MethodPattern("a.B", "m", ImmutableList.of("long"), false),
                Optional.empty(),
                Optional.of(Operand.argument(1)),
                "a.model:1"),
            21),
        line("since 21 blocks wait a.B#m(long) unless zero argument 1"));
    assertEquals(
        new ModelLine.AboutThreadType(
            new ThreadTypeFact(
                ThreadTypeFact.Verb.ANNOTATED_RUNS_ON,
                ThreadKind.EVENT_LOOP,
                "a.B",
                ImmutableList.of("a.C"),
                ImmutableList.of("a.D"),
                true,
                Optional.empty(),
                "a.model:1"),
            0),
        line("annotated-runs-on event-loop a.B returning-reactive if a.C unless a.D"));
    assertEquals(
        new ModelLine.AboutThreadType(
            new ThreadTypeFact(
                ThreadTypeFact.Verb.ANNOTATED_IS_CALLED_ON,
                ThreadKind.WORKER,
                "a.B",
                ImmutableList.of(),
                ImmutableList.of(),
                false,
                Optional.of("blocking=true"),
                "a.model:1"),
            0),
        line("annotated-is-called-on worker a.B where blocking=true"));
    assertEquals(
        new ModelLine.AboutOffload(
            new OffloadFact(
                OffloadFact.Verb.OFFLOADS_SOURCE, "a.B", "moved(a.C.pool())", "a.model:1"),
            0),
        line("offloads-source a.B with moved(a.C.pool())"));
    assertEquals(
        new ModelLine.AboutRewrite(
            new RewriteFact(
                new MethodPattern("a.B", "m", ImmutableList.of(), true),
                "n({value} -> {a.C}.run(() -> {body}))",
                "a.model:1"),
            0),
        line("offloads-code a.B#m(..) with n({value} -> {a.C}.run(() -> {body}))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blocks disk a.B#m()                     | one of file, socket, jdbc, process, sleep, wait, lock, block",
        "blocks file a.B                         | class#method(..)",
        "blocks file a.B#m(int) unless           | zero argument 1",
        "blocks-on file a.B#m()                  | receiver or argument 1",
        "runs-callback-on loop a.B#m(..) argument 1 | one of event-loop, worker, caller, subscriber, signal, "
            + "failure, executor, unknown",
        "runs-callback-on worker a.B#m(..)       | receiver or argument 1",
        "runs-callback-on executor a.B#m(..) argument 1 | by receiver, or by argument 1: the executor",
        "provides signal a.B#m()                 | one of event-loop, worker, caller, executor, unknown",
        "signals-on executor a.B                 | one of event-loop, worker, caller, emitter, unknown",
        "signals-on caller a.B when a.C          | returning-reactive, if and a class, or unless and a class",
        "offloads-source a.B by m()              | with, and the call that moves it",
        "offloads-source a.B with                | the call that moves it",
        "offloads-code a.B#m(..) n()             | with, and the call that moves it",
      })
  void malformedLineSaysWhatWasExpected(String line, String expectation) {
    ModelException failure =
        assertThrows(ModelException.class, () -> ModelParser.parse("my.model", line));
    assertTrue(
        failure.getMessage().contains("expected " + expectation + ", but"), failure.getMessage());
    assertTrue(failure.getMessage().startsWith("my.model:1: "), failure.getMessage());
  }

  private static ModelLine line(String text) throws ModelException {
    return ModelParser.parse("a.model", text).get(0);
  }

  private static Optional<String> failureOf(ModelLine line, KnownClasses classes) {
    Optional<ClassSignature> owner = classes.find(line.className());
    if (owner.isEmpty()) {
      return Optional.of("there is no class " + line.className());
    }
    if (line instanceof ModelLine.AboutThread about) {
      return failureOf(
          about.fact().method(),
          ImmutableSet.<Operand>builder()
              .addAll(about.fact().operands())
              .addAll(about.fact().executor().stream().toList())
              .build(),
          owner.get());
    }
    if (line instanceof ModelLine.AboutBlocking about) {
      return failureOf(
          about.fact().method(),
          Stream.concat(about.fact().source().stream(), about.fact().zero().stream())
              .collect(ImmutableSet.toImmutableSet()),
          owner.get());
    }
    if (line instanceof ModelLine.AboutRewrite about) {
      return failureOf(about.fact().method(), ImmutableSet.of(), owner.get());
    }
    return Optional.empty();
  }

  private static Optional<String> failureOf(
      MethodPattern pattern, ImmutableSet<Operand> operands, ClassSignature owner) {
    List<MethodSignature> methods =
        owner.methods().stream()
            .filter(method -> method.name().equals(pattern.name()))
            .filter(method -> pattern.matchesParameters(method.canonicalParameters()))
            .toList();
    if (methods.isEmpty()) {
      return Optional.of(owner.canonicalName() + " has no method that fits " + pattern);
    }
    for (Operand operand : operands) {
      boolean fits =
          operand.isReceiver()
              ? methods.stream().anyMatch(method -> !method.isStatic())
              : methods.stream().anyMatch(method -> hasArgument(method, operand.position()));
      if (!fits) {
        return Optional.of("no method that fits has " + operand);
      }
    }
    return Optional.empty();
  }

  /** Further arguments go into an array. */
  private static boolean hasArgument(MethodSignature method, int position) {
    ImmutableList<String> parameters = method.canonicalParameters();
    return parameters.size() >= position
        || (!parameters.isEmpty() && parameters.get(parameters.size() - 1).endsWith("[]"));
  }
}
