package dev.sluice.truth.lib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One execution of a generated method under given decisions.
 *
 * <p>A decision is named by what is decided and how often that was decided before, so the same
 * choices can be made again in a method that was rewritten. What is not chosen is 0: a call
 * returns, a condition is false.
 */
public final class Run {
  /** More would be a loop without an end. */
  private static final int MOST_DECISIONS = 400;

  /** As many turns without a decision would be one too. */
  private static final int MOST_TURNS = 10_000;

  private static final int MOST_OCCURRENCES = 3;

  /** How the use of a resource that is closed begins among the calls. */
  public static final String LATE = "late use of ";

  /**
   * A decision that was made.
   *
   * @param key what was decided, and how often before
   * @param options how many choices there were
   */
  public record Decision(String key, int options, int choice) {}

  private final Map<String, Integer> choices;
  private final FailureTypes failureTypes;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> instances = new IdentityHashMap<>();
  private final IdentityHashMap<Object, List<Object>> wrapped = new IdentityHashMap<>();
  private final Set<Object> localContainers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> passedArrays = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> labels = new ArrayList<>();
  private final Set<Integer> open = new TreeSet<>();
  private final Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Throwable> inFlight = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Integer> justClosed = new ArrayList<>();
  private final List<Object> inScope = new ArrayList<>();
  private int[] frames = new int[8];
  private int[] lines = new int[8];
  private int depth;
  private int entered;
  private int turns;
  private boolean isEndless;

  /** A run that makes {@code choices}. */
  public Run(Map<String, Integer> choices, FailureTypes failureTypes) {
    this.choices = choices;
    this.failureTypes = failureTypes;
  }

  /** The decisions, in the order in which they were made. */
  public List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }

  /** The calls of the library, in order; each with the number of times that it was made before. */
  public List<String> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** What happened, in order. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  /** The label of a resource that was opened. */
  public String label(int instance) {
    return labels.get(instance);
  }

  /** Whether it was ended since it did not end by itself. */
  public boolean isEndless() {
    return isEndless;
  }

  /** The labels of the resources that are open now. */
  public List<String> open() {
    return open.stream().map(labels::get).toList();
  }

  /** Makes a decision. */
  int decide(String what, int options) {
    return decide(what, occurrences.merge(what, 1, Integer::sum), options);
  }

  private int decide(String what, int occurrence, int options) {
    if (decisions.size() >= MOST_DECISIONS) {
      throw endless();
    }
    String key = what + " " + occurrence;
    // What more turns of a loop could show, three show.
    int open = occurrence > MOST_OCCURRENCES ? 1 : options;
    int choice = Math.min(choices.getOrDefault(key, 0), open - 1);
    decisions.add(new Decision(key, open, choice));
    return choice;
  }

  /** A loop begins another turn. */
  void turn() {
    if (++turns > MOST_TURNS) {
      throw endless();
    }
  }

  private EndlessRun endless() {
    isEndless = true;
    return new EndlessRun();
  }

  /**
   * A close of the platform was made that may fail. It is named by what it closed: who closes it,
   * and through which variable, may change when the code is rewritten.
   */
  void close(String what, Class<?> declared) {
    call(
        justClosed.isEmpty()
            ? "again " + what
            : "close " + String.join(" ", justClosed.stream().map(labels::get).toList()),
        declared);
  }

  /** A call is made that may fail. */
  void call(String what, Class<?> declared) {
    List<Class<? extends Throwable>> types = failureTypes.of(declared);
    int choice = decide(what, occurrence(what), types.size() + 1);
    justClosed.clear();
    calls.add(decisions.get(decisions.size() - 1).key());
    if (choice > 0) {
      Throwable failure = FailureTypes.create(types.get(choice - 1), what);
      raised(failure);
      events.add(new Event.Failed(stack(), failure, false));
      Run.<RuntimeException>sneak(failure);
    }
  }

  /**
   * How often this was called, now included. A first close is told by which of the resources of one
   * name it is for instead: where the others leaked, their closes may be added.
   */
  private int occurrence(String what) {
    if (justClosed.isEmpty() || !what.startsWith("close ")) {
      return occurrences.merge(what, 1, Integer::sum);
    }
    int instance = justClosed.get(justClosed.size() - 1);
    return Collections.frequency(labels.subList(0, instance + 1), labels.get(instance));
  }

  private void raised(Throwable failure) {
    known.add(failure);
    inFlight.add(failure);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  void opened(Object resource, String label) {
    int instance = labels.size();
    instances.put(resource, instance);
    labels.add(label);
    open.add(instance);
    events.add(new Event.Opened(stack(), instance, label));
  }

  void closed(Object resource) {
    Integer instance = instances.get(resource);
    if (instance != null && open.remove(instance)) {
      justClosed.add(instance);
      events.add(new Event.Closed(stack(), instance));
    }
  }

  /** A use of what is closed already is a call of its own kind. */
  void used(Object resource) {
    Set<Object> used =
        resource == null || instances.containsKey(resource)
            ? Collections.singleton(resource)
            : new Reachability(wrapped).from(resource);
    for (Object object : used) {
      Integer instance = instances.get(object);
      if (instance != null && !open.contains(instance)) {
        calls.add(LATE + labels.get(instance));
      }
    }
  }

  void wrapped(Object wrapper, Object inner) {
    wrapped.computeIfAbsent(wrapper, unused -> new ArrayList<>()).add(inner);
  }

  void kept(Object value) {
    Set<Integer> reached = leaving(value);
    if (!reached.isEmpty()) {
      events.add(new Event.Kept(stack(), reached));
    }
  }

  void held(Object value) {
    Set<Integer> reached = reached(value);
    if (!reached.isEmpty()) {
      events.add(new Event.Held(stack(), reached));
    }
  }

  void made(Object container) {
    localContainers.add(container);
  }

  void passed(Object array) {
    passedArrays.add(array);
  }

  void stored(Object container, Object value) {
    if (passedArrays.contains(container)) {
      return;
    }
    if (!localContainers.contains(container)) {
      kept(value);
      return;
    }
    Set<Integer> reached = reached(value);
    if (!reached.isEmpty()) {
      events.add(new Event.Contained(stack(), reached));
    }
  }

  /** What is reached from a value that gets out of reach; its containers do so too. */
  private Set<Integer> leaving(Object value) {
    if (value == null) {
      return Set.of();
    }
    if (!localContainers.isEmpty()) {
      localContainers.removeAll(new Reachability(wrapped).from(value));
    }
    return reached(value);
  }

  private Set<Integer> reached(Object value) {
    if (value == null || open.isEmpty()) {
      return Set.of();
    }
    Set<Integer> reached = new HashSet<>();
    for (Object object : new Reachability(wrapped).from(value)) {
      Integer instance = instances.get(object);
      if (instance != null && open.contains(instance)) {
        reached.add(instance);
      }
    }
    return reached;
  }

  void enter() {
    if (depth == frames.length) {
      frames = java.util.Arrays.copyOf(frames, depth * 2);
      lines = java.util.Arrays.copyOf(lines, depth * 2);
    }
    frames[depth] = entered++;
    lines[depth] = 0;
    depth++;
  }

  /** The library is done with what it called back. */
  void exit() {
    depth--;
  }

  void line(int line) {
    if (depth > 0) {
      lines[depth - 1] = line;
    }
  }

  void returning(Object result) {
    events.add(new Event.Returned(stack(), reached(result), result instanceof AutoCloseable));
    depth--;
  }

  void leaving(Throwable thrown) {
    meet(thrown);
    events.add(new Event.Left(stack(), thrown));
    depth--;
  }

  void inScope(Object value) {
    if (value != null) {
      inScope.add(value);
    }
  }

  void throwing(Throwable thrown) {
    if (!inFlight.contains(thrown)) {
      raised(thrown);
      Set<Integer> reached = new HashSet<>();
      inScope.forEach(value -> reached.addAll(reached(value)));
      events.add(new Event.Thrown(stack(), thrown, reached));
    }
    inScope.clear();
  }

  void caught(Throwable thrown) {
    meet(thrown);
    inFlight.remove(thrown);
    events.add(new Event.Caught(stack(), thrown));
  }

  /** What nobody here raised came from the virtual machine: a null that was used, a cast. */
  private void meet(Throwable thrown) {
    if (!known.contains(thrown) && !(thrown instanceof EndlessRun)) {
      raised(thrown);
      events.add(new Event.Failed(stack(), thrown, true));
    }
  }

  private Stack stack() {
    return new Stack(java.util.Arrays.copyOf(frames, depth), java.util.Arrays.copyOf(lines, depth));
  }

  /** Ends a run that would go on for ever. */
  public static final class EndlessRun extends Error {
    private static final long serialVersionUID = 1L;
  }
}
