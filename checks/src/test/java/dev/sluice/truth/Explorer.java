package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.lib.FailureTypes;
import dev.sluice.truth.lib.Probe;
import dev.sluice.truth.lib.Run;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs a method under every decision: all of them where no run makes more than {@value
 * #MOST_DECISIONS}, else those that differ least from the plainest run, and a sample of the rest.
 */
final class Explorer {
  private static final int MOST_DECISIONS = 12;
  private static final int MOST_RUNS = 2000;
  private static final int MOST_SAMPLED_RUNS = 800;
  private static final int MOST_FURTHER_RUNS = 10_000;
  private static final int MOST_PENDING = 20_000;

  /**
   * What came of running a method.
   *
   * @param runs the runs, the plainest first
   * @param isComplete whether every decision was tried
   */
  record Result(ImmutableList<Execution> runs, boolean isComplete) {}

  private final Method method;
  private final FailureTypes failureTypes;
  private final Random random;
  private final List<Execution> runs = new ArrayList<>();
  private final Deque<Map<String, Integer>> pending = new ArrayDeque<>();
  private boolean isLong;
  private boolean isCut;

  Explorer(Method method, FailureTypes failureTypes, long seed) {
    this.method = method;
    this.failureTypes = failureTypes;
    this.random = new Random(seed);
    pending.add(Map.of());
  }

  /** The runs that show what the method does. */
  Result explore() {
    return explore(MOST_RUNS);
  }

  /** The first of these runs, no more than {@code most}. */
  Result explore(int most) {
    while (!pending.isEmpty()
        && runs.size() < (isLong ? Math.min(most, MOST_SAMPLED_RUNS) : most)) {
      next(isLong && runs.size() > MOST_SAMPLED_RUNS / 2);
    }
    return new Result(ImmutableList.copyOf(runs), pending.isEmpty() && !isCut);
  }

  /** More runs, where a sample was not enough to decide. */
  Result exploreFurther() {
    int most = runs.size() + MOST_FURTHER_RUNS;
    while (!pending.isEmpty() && runs.size() < most) {
      next(/* isSampling= */ false);
    }
    return new Result(ImmutableList.copyOf(runs), pending.isEmpty() && !isCut);
  }

  private void next(boolean isSampling) {
    // Breadth first: few deviations from the plainest run before many.
    Map<String, Integer> choices = isSampling ? removeAny() : pending.remove();
    Execution execution = run(choices);
    runs.add(execution);
    isLong |= execution.run().decisions().size() > MOST_DECISIONS;
    addAlternatives(execution.run(), choices);
  }

  private Map<String, Integer> removeAny() {
    for (int i = random.nextInt(Math.min(50, pending.size())); i > 0; i--) {
      pending.add(pending.remove());
    }
    return random.nextBoolean() ? pending.remove() : pending.removeLast();
  }

  /** The same choices up to some decision that was not chosen yet, and another choice there. */
  private void addAlternatives(Run run, Map<String, Integer> choices) {
    boolean isNew = choices.isEmpty();
    int decided = 0;
    for (Run.Decision decision : run.decisions()) {
      if (isNew) {
        for (int choice = 1; choice < decision.options(); choice++) {
          Map<String, Integer> alternative = new HashMap<>(choices);
          alternative.put(decision.key(), choice);
          if (pending.size() < MOST_PENDING) {
            pending.add(alternative);
          } else {
            isCut = true;
          }
        }
      }
      if (choices.containsKey(decision.key())) {
        decided++;
        isNew = decided == choices.size();
      }
    }
  }

  /** Runs the method once. */
  Execution run(Map<String, Integer> choices) {
    Run run = new Run(choices, failureTypes);
    Probe.start(run);
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(method.getParameterTypes()[i], i);
    }
    String outcome;
    try {
      Object result = method.invoke(null, arguments);
      outcome = "returns " + (isValue(result) ? result : result.getClass().getSimpleName());
    } catch (IllegalAccessException e) {
      throw new LinkageError(method.toString(), e);
    } catch (InvocationTargetException e) {
      outcome = "throws " + e.getCause().getClass().getSimpleName() + message(e.getCause());
    }
    return new Execution(Map.copyOf(choices), run, outcome);
  }

  private static boolean isValue(Object result) {
    return result == null || result instanceof Integer || result instanceof String;
  }

  private static String message(Throwable thrown) {
    return thrown instanceof NullPointerException ? "" : " " + thrown.getMessage();
  }

  private static Object argument(Class<?> type, int position) {
    if (type == boolean.class) {
      return Probe.decide("parameter " + position, 2) == 1;
    }
    if (type == int.class) {
      return Probe.decide("parameter " + position, 3);
    }
    return Probe.decide("parameter " + position, 2) == 1 ? null : "text";
  }
}
