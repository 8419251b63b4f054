package dev.sluice.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/**
 * Runs a method before and after its fix, with each call failing in turn, alone and together with
 * each {@code close()}. A fix leaves nothing open, and changes nothing but what may change: a close
 * is added where the resource leaked, and its failure may surface there; when body and close both
 * fail, the body's exception arrives. Closes that follow each other directly have no order.
 */
final class MethodRuns {
  /** What one run did: the calls, what stayed open, and the result or the exception. */
  private record Run(List<String> events, List<String> open, String outcome) {
    List<String> eventsButCloses() {
      return events.stream().filter(event -> !isClose(event)).toList();
    }

    Set<String> closes() {
      return new TreeSet<>(events.stream().filter(MethodRuns::isClose).toList());
    }

    /** The uses of what was closed by then. */
    List<String> lateUses() {
      return events.stream().filter(event -> event.startsWith(Probe.LATE)).toList();
    }

    /** The calls, with closes that follow each other in alphabetical order. */
    List<String> eventsWithSortedCloses() {
      List<String> result = new ArrayList<>();
      int firstClose = 0;
      for (String event : events) {
        result.add(event);
        if (isClose(event)) {
          result.subList(firstClose, result.size()).sort(null);
        } else {
          firstClose = result.size();
        }
      }
      return result;
    }
  }

  private final Method before;
  private final Method after;
  private final String context;

  private MethodRuns(Method before, Method after, String context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  /** A class {@code Case} with these members, which sees the probe. */
  static String source(String members) {
    return "import dev.sluice.fixes.Probe;\n"
        + "import dev.sluice.fixes.Probe.Resource;\n"
        + "import java.io.IOException;\n"
        + "class Case {\n"
        + members
        + "}\n";
  }

  /**
   * Compares the static methods of these names in both sources.
   *
   * @param mayStayOpen whether what was open may stay so, since some leaks got no fix
   */
  static void compare(
      String before, String after, List<String> names, boolean mayStayOpen, Path folder)
      throws IOException, ReflectiveOperationException {
    try (URLClassLoader old = compile(before, folder.resolve("before"));
        URLClassLoader fixed = compile(after, folder.resolve("after"))) {
      for (String name : names) {
        new MethodRuns(method(old, name), method(fixed, name), after).compare(mayStayOpen);
      }
    }
  }

  private void compare(boolean mayStayOpen) throws IllegalAccessException {
    Set<String> lateUses = new TreeSet<>();
    for (Set<String> failures : failures()) {
      lateUses.addAll(run(before, failures).lateUses());
    }
    for (Set<String> failures : failures()) {
      // Where an added close fails the method goes another way, which may be one of the old ones.
      List<String> late = run(after, failures).lateUses();
      assertTrue(lateUses.containsAll(late), before.getName() + late + failures + context);
      compare(run(before, failures), run(after, failures), failures, mayStayOpen);
    }
  }

  private void compare(Run old, Run fixed, Set<String> failures, boolean mayStayOpen) {
    String message =
        before.getName() + " failing " + failures + "\n" + old + "\n" + fixed + "\n" + context;
    if (!mayStayOpen) {
      assertEquals(List.of(), fixed.open, message);
    }
    boolean isFailureHidden =
        failures.stream()
                .filter(event -> !isClose(event) && fixed.events.contains(event))
                .anyMatch(event -> old.outcome.endsWith(": " + event))
            && !old.outcome.equals(fixed.outcome);
    assertFalse(isFailureHidden, message);
    boolean addedCloseFails =
        failures.stream()
            .anyMatch(event -> fixed.events.contains(event) && !old.events.contains(event));
    boolean bothFail = failures.stream().filter(old.events::contains).count() > 1;
    boolean closeFailsThatMayBeAnother =
        !old.open.isEmpty() && failures.stream().anyMatch(MethodRuns::isClose);
    if (addedCloseFails || bothFail || closeFailsThatMayBeAnother) {
      return;
    }
    assertTrue(old.open.containsAll(fixed.open), message);
    assertTrue(old.events.containsAll(fixed.lateUses()), message);
    boolean bodyFailsToo =
        failures.stream().anyMatch(MethodRuns::isClose)
            && old.outcome.startsWith("throws ")
            && fixed.outcome.startsWith("throws ");
    if (!bodyFailsToo) {
      assertEquals(old.outcome, fixed.outcome, message);
    }
    if (old.open.isEmpty()) {
      assertEquals(old.eventsWithSortedCloses(), fixed.eventsWithSortedCloses(), message);
    } else {
      assertEquals(old.eventsButCloses(), fixed.eventsButCloses(), message);
      assertTrue(fixed.closes().containsAll(old.closes()), message);
    }
  }

  private List<Set<String>> failures() throws IllegalAccessException {
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

  private static Run run(Method method, Set<String> failures) throws IllegalAccessException {
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
        new URL[] {classes.toUri().toURL()}, MethodRuns.class.getClassLoader());
  }

  private static Method method(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    Method method = loader.loadClass("Case").getDeclaredMethod(name);
    method.setAccessible(true);
    return method;
  }
}
