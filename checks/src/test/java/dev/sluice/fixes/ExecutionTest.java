package dev.sluice.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs methods before and after their fix, with each call failing in turn, alone and together with
 * each {@code close()}. A fix leaves nothing open, and changes nothing else but what may change: a
 * close is added where the resource leaked, and when body and close both fail, the body's exception
 * arrives.
 */
final class ExecutionTest {
  /** What one run did: the calls, what stayed open, and the result or the exception. */
  private record Run(List<String> events, List<String> open, String outcome) {
    List<String> eventsButCloses() {
      return events.stream().filter(event -> !isClose(event)).toList();
    }

    Set<String> closes() {
      return new TreeSet<>(events.stream().filter(ExecutionTest::isClose).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void fixKeepsWhatTheMethodDoes(String body, @TempDir Path folder) throws Exception {
    String before =
        "import dev.sluice.fixes.Probe;\n"
            + "import dev.sluice.fixes.Probe.Resource;\n"
            + "import java.io.IOException;\n"
            + "class Case {\n  static int run() throws IOException {\n"
            + body.indent(4)
            + "  }\n}\n";
    PatchRun patched = PatchRun.patch(before);
    assertEquals(List.of(), patched.errors());
    assertNotEquals(before, patched.text(), () -> "not fixed: " + patched.plans());
    try (URLClassLoader old = compile(before, folder.resolve("before"));
        URLClassLoader fixed = compile(patched.text(), folder.resolve("after"))) {
      Method oldMethod = method(old);
      Method fixedMethod = method(fixed);
      for (Set<String> failures : failures(oldMethod, fixedMethod)) {
        compare(run(oldMethod, failures), run(fixedMethod, failures), failures, patched.text());
      }
    }
  }

  private static void compare(Run before, Run after, Set<String> failures, String text) {
    String context = "failing " + failures + "\n" + text + "\n" + before + "\n" + after;
    assertEquals(List.of(), after.open, context);
    boolean addedCloseFails =
        failures.stream()
            .anyMatch(event -> after.events.contains(event) && !before.events.contains(event));
    boolean bothFail = failures.stream().filter(before.events::contains).count() > 1;
    if (addedCloseFails) {
      return;
    }
    assertEquals(before.eventsButCloses(), after.eventsButCloses(), context);
    assertTrue(after.closes().containsAll(before.closes()), context);
    if (before.open.isEmpty()) {
      assertEquals(before.closes(), after.closes(), context);
    }
    if (!bothFail) {
      assertEquals(before.outcome, after.outcome, context);
    }
  }

  private static List<Set<String>> failures(Method before, Method after) throws Exception {
    Set<String> events = new TreeSet<>(run(before, Set.of()).events);
    events.addAll(run(after, Set.of()).events);
    List<Set<String>> result = new ArrayList<>();
    result.add(Set.of());
    for (String event : events) {
      result.add(Set.of(event));
      for (String other : events) {
        if (isClose(other) && !other.equals(event)) {
          result.add(ImmutableSet.of(event, other));
        }
      }
    }
    return result;
  }

  private static boolean isClose(String event) {
    return event.startsWith("close ");
  }

  private static Run run(Method method, Set<String> failures) throws Exception {
    Probe.start(failures);
    String outcome;
    try {
      outcome = "returns " + method.invoke(null);
    } catch (InvocationTargetException e) {
      outcome = "throws " + e.getCause();
    }
    return new Run(Probe.events(), Probe.open(), outcome);
  }

  private static URLClassLoader compile(String source, Path classes) throws IOException {
    PatchRun.compile(source, classes);
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, ExecutionTest.class.getClassLoader());
  }

  private static Method method(ClassLoader loader) throws ReflectiveOperationException {
    Method method = loader.loadClass("Case").getDeclaredMethod("run");
    method.setAccessible(true);
    return method;
  }

  static Stream<String> bodies() {
    return Stream.of(
        """
        Resource a = new Resource("a");
        int result = a.use();
        a.close();
        return result;
        """,
        """
        Resource a = new Resource("a");
        a.use();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        a.use();
        b.use();
        a.close();
        b.close();
        return 2;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        try {
          a.use();
          b.use();
        } finally {
          b.close();
          a.close();
        }
        return 2;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        try {
          return a.use() + b.use();
        } finally {
          if (a != null) {
            a.close();
          }
          if (b != null) {
            b.close();
          }
        }
        """,
        """
        Resource a = new Resource("a");
        Probe.call("between");
        try {
          a.use();
        } catch (IOException e) {
          Probe.call("caught");
        } finally {
          a.close();
        }
        return 3;
        """,
        """
        Resource a = new Resource("a");
        Probe.work("between");
        Probe.call("between");
        try {
          a.use();
        } finally {
          Probe.call("finally");
          a.close();
        }
        return 3;
        """,
        """
        Resource b = new Resource("b", new Resource("a"));
        int result = b.use();
        b.close();
        return result;
        """,
        """
        Resource c = new Resource("c", new Resource("b", new Resource("a")));
        c.use();
        c.close();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b", a);
        b.use();
        b.close();
        Probe.call("after");
        return 1;
        """,
        """
        try (Resource b = new Resource("b", new Resource("a"))) {
          return b.use();
        } catch (IOException e) {
          return Probe.call("caught");
        } finally {
          Probe.work("finally");
        }
        """,
        """
        try {
          Resource a = new Resource("a");
          a.use();
          a.close();
        } catch (IOException e) {
          Probe.call("caught");
        } finally {
          Probe.work("finally");
        }
        return 1;
        """,
        """
        try (Resource a = new Resource("a")) {
          Resource b = new Resource("b");
          b.use();
          b.close();
        } catch (IOException e) {
          Probe.call("caught");
        }
        return 1;
        """,
        """
        int sum = 0;
        for (int i = 0; i < 4; i++) {
          Resource a = new Resource("a");
          if (a.use() < 0) {
            a.close();
            continue;
          }
          if (i == 2) {
            a.close();
            break;
          }
          sum += a.use();
          a.close();
        }
        return sum;
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        if (result > 100) {
          a.close();
          throw new IOException("large " + result);
        } else if (result > 50) {
          a.close();
          return 50;
        }
        result += a.use();
        a.close();
        return result;
        """,
        """
        int result = new Resource("a").use();
        Probe.call("after");
        return result;
        """,
        """
        return new Resource("b", new Resource("a")).use() + Probe.call("after");
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        Probe.call("unrelated");
        a.close();
        Probe.call("after");
        return result;
        """,
        """
        Resource a = new Resource("a");
        int first = a.use();
        Resource b = new Resource("b");
        int second = b.use();
        a.close();
        b.close();
        return first + second;
        """,
        """
        Resource a = new Resource("a");
        Probe.call("unused");
        a.close();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        switch (a.use()) {
          case 1:
            a.close();
            return 1;
          case 2:
            Resource b = new Resource("b");
            b.use();
            b.close();
            break;
          default:
            Probe.work("default");
        }
        a.close();
        return 2;
        """,
        """
        Resource a = new Resource("a");
        java.util.concurrent.Callable<Integer> task = () -> {
          Resource b = new Resource("b");
          int result = b.use();
          b.close();
          return result;
        };
        int first = a.use();
        a.close();
        try {
          return first + task.call();
        } catch (Exception e) {
          throw new IOException(e.getMessage());
        }
        """);
  }
}
