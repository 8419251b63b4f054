package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.lib.Event;
import dev.sluice.truth.lib.FailureTypes;
import dev.sluice.truth.lib.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from what happened in a run who owed which close, for how long. */
final class Tenures {
  /** An exception that was raised; a {@code throw} of the method counts once it is caught there. */
  private static final class Raised {
    private final Throwable thrown;
    private final int line;
    private final boolean isThrow;
    private boolean counts;

    Raised(Throwable thrown, int line, boolean isThrow) {
      this.thrown = thrown;
      this.line = line;
      this.isThrow = isThrow;
      this.counts = !isThrow;
    }
  }

  private static final class Current {
    private final int frame;
    private final int line;
    private final List<Raised> raised = new ArrayList<>();
    private boolean isContained;

    Current(int frame, int line) {
      this.frame = frame;
      this.line = line;
    }
  }

  private final Run run;
  private final boolean isLent;
  private final Map<Integer, Current> owed = new HashMap<>();

  /** What the objects under construction hold, with the call of the constructor. */
  private final Map<Integer, Integer> held = new HashMap<>();

  private final Set<Integer> unwinding = new HashSet<>();
  private final ImmutableList.Builder<Tenure> ended = ImmutableList.builder();

  private Tenures(Run run, boolean isLent) {
    this.run = run;
    this.isLent = isLent;
  }

  /**
   * The tenures in {@code run}, in the order in which they end.
   *
   * @param isLent whether a method that stores what it is given has only been lent it
   */
  static ImmutableList<Tenure> of(Run run, boolean isLent) {
    Tenures tenures = new Tenures(run, isLent);
    run.events().forEach(tenures::read);
    return tenures.ended.build();
  }

  private void read(Event event) {
    int frame = event.at().frame();
    int line = event.at().lineIn(frame);
    if (event instanceof Event.Opened opened) {
      owed.put(opened.instance(), new Current(frame, line));
    } else if (event instanceof Event.Failed failed) {
      raise(frame, new Raised(failed.thrown(), line, false), failed.isAccident());
    } else if (event instanceof Event.Thrown thrown) {
      // What nothing refers to any more has been left open before.
      ownedBy(frame).stream()
          .filter(instance -> !thrown.instances().contains(instance))
          .forEach(instance -> end(instance, Tenure.End.LEFT_OPEN_AT_RETURN, line));
      raise(frame, new Raised(thrown.thrown(), line, true), false);
    } else if (event instanceof Event.Caught caught) {
      unwinding.remove(frame);
      ownedBy(frame)
          .forEach(
              instance ->
                  owed.get(instance).raised.stream()
                      .filter(raised -> raised.thrown == caught.thrown())
                      .forEach(raised -> raised.counts = true));
    } else if (event instanceof Event.Closed closed && owed.containsKey(closed.instance())) {
      int closeLine = event.at().lineIn(owed.get(closed.instance()).frame);
      end(closed.instance(), Tenure.End.CLOSED, closeLine);
    } else if (event instanceof Event.Kept kept) {
      kept.instances().stream()
          .filter(owed::containsKey)
          .filter(instance -> !isLent || owed.get(instance).frame == frame)
          .forEach(instance -> end(instance, Tenure.End.KEPT, line));
    } else if (event instanceof Event.Held holding) {
      holding.instances().stream()
          .filter(instance -> owed.containsKey(instance) && owed.get(instance).frame == frame)
          .forEach(
              instance -> {
                end(instance, Tenure.End.KEPT, line);
                held.put(instance, frame);
              });
    } else if (event instanceof Event.Contained contained) {
      contained.instances().stream()
          .filter(owed::containsKey)
          .forEach(instance -> owed.get(instance).isContained = true);
    } else if (event instanceof Event.Returned returned) {
      leave(returned, line);
      handOut(returned);
    } else if (event instanceof Event.Left left) {
      leave(left);
    }
  }

  /** An accident, such as a null that is used, is no failure that anybody plans for or meets. */
  private void raise(int frame, Raised raised, boolean isAccident) {
    unwinding.add(frame);
    for (int instance : ownedBy(frame)) {
      List<Raised> before = owed.get(instance).raised;
      if (!isAccident || before.isEmpty()) {
        before.add(raised);
      }
    }
  }

  private List<Integer> ownedBy(int frame) {
    return owed.keySet().stream()
        .filter(instance -> owed.get(instance).frame == frame)
        .sorted()
        .toList();
  }

  private void leave(Event.Returned returned, int line) {
    int caller = returned.at().caller();
    for (int instance : ownedBy(returned.at().frame())) {
      boolean isReturned = returned.instances().contains(instance);
      end(instance, isReturned ? Tenure.End.RETURNED : Tenure.End.LEFT_OPEN_AT_RETURN, line);
      // The analysis does not look into what merely holds a resource.
      if (isReturned && returned.isCloseable() && caller >= 0) {
        owed.put(instance, new Current(caller, returned.at().lineIn(caller)));
      }
    }
  }

  /** Whoever makes an object that can be closed owes the close of what it holds. */
  private void handOut(Event.Returned returned) {
    int caller = returned.at().caller();
    for (int instance : returned.instances()) {
      if (held.remove(instance, returned.at().frame()) && caller >= 0) {
        owed.put(instance, new Current(caller, returned.at().lineIn(caller)));
      }
    }
  }

  private void leave(Event.Left left) {
    for (int instance : ownedBy(left.at().frame())) {
      int throwLine =
          owed.get(instance).raised.stream()
              .filter(raised -> raised.isThrow && raised.thrown == left.thrown())
              .mapToInt(raised -> raised.line)
              .findFirst()
              .orElse(0);
      end(instance, Tenure.End.LEFT_OPEN_BY_EXCEPTION, throwLine);
    }
    int caller = left.at().caller();
    if (caller >= 0) {
      raise(caller, new Raised(left.thrown(), left.at().lineIn(caller), false), false);
    }
  }

  private void end(int instance, Tenure.End end, int line) {
    Current current = owed.remove(instance);
    ended.add(
        new Tenure(
            run.label(instance),
            current.line,
            current.raised.stream()
                .filter(raised -> raised.counts)
                .map(
                    raised ->
                        new Tenure.Failure(
                            raised.line,
                            raised.thrown.getClass(),
                            FailureTypes.isChecked(raised.thrown.getClass()),
                            raised.isThrow))
                .collect(ImmutableList.toImmutableList()),
            end,
            line,
            unwinding.contains(current.frame),
            current.isContained));
  }
}
