package dev.sluice.fixes;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method under test calls: each call is recorded, and fails on demand. */
public final class Probe {
  /** How the use of a resource that is closed begins among the events. */
  static final String LATE = "late use of ";

  private static final List<String> EVENTS = new ArrayList<>();
  private static final Map<String, Integer> OCCURRENCES = new HashMap<>();
  private static final Set<Resource> OPEN = new LinkedHashSet<>();
  private static final Set<Resource> KEPT = new LinkedHashSet<>();
  private static Set<String> failing = Set.of();

  private Probe() {}

  static void start(Set<String> failures) {
    EVENTS.clear();
    OCCURRENCES.clear();
    OPEN.clear();
    KEPT.clear();
    failing = failures;
  }

  /** The calls since the start, each with the number of times that it was made before. */
  static List<String> events() {
    return Collections.unmodifiableList(new ArrayList<>(EVENTS));
  }

  /** The names of the resources that are still open. */
  static List<String> open() {
    return OPEN.stream().map(resource -> resource.name).toList();
  }

  /** A call that may fail with a checked exception. */
  public static int call(String name) throws IOException {
    String event = name + " " + OCCURRENCES.merge(name, 1, Integer::sum);
    EVENTS.add(event);
    if (failing.contains(event)) {
      throw new IOException(event);
    }
    return EVENTS.stream().filter(other -> !other.startsWith("close")).toList().size();
  }

  /** Takes a resource over, even if it fails; nobody else may close it from then on. */
  public static int keep(Resource resource) throws IOException {
    KEPT.add(resource);
    resource.keep();
    return call("keep " + resource.name);
  }

  /** A call that may fail with an unchecked exception. */
  public static int work(String name) {
    try {
      return call(name);
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage());
    }
  }

  /**
   * A resource that counts as closed even if its {@code close()} fails, and closes what it wraps.
   */
  public static class Resource implements Closeable {
    private final String name;
    private final List<Resource> wrapped;

    /** Opens a resource. */
    public Resource(String name) throws IOException {
      this.name = name;
      this.wrapped = List.of();
      call("open " + name);
      OPEN.add(this);
    }

    /** Opens a resource that closes another one. */
    public Resource(String name, Resource wrapped) throws IOException {
      this.name = name;
      this.wrapped = List.of(wrapped);
      wrapped.touch();
      call("open " + name);
      OPEN.add(this);
    }

    /** Uses this resource; the number of calls so far. */
    public int use() throws IOException {
      touch();
      return call("use " + name);
    }

    /** A use of what is closed already is an event of its own kind. */
    private void touch() {
      if (!OPEN.contains(this) && !KEPT.contains(this)) {
        EVENTS.add(LATE + name);
      }
      wrapped.forEach(Resource::touch);
    }

    private void keep() {
      OPEN.remove(this);
      KEPT.add(this);
      wrapped.forEach(Resource::keep);
    }

    @Override
    public void close() throws IOException {
      if (KEPT.contains(this)) {
        throw new AssertionError("close " + name + ", which is kept");
      }
      if (OPEN.remove(this)) {
        try {
          call("close " + name);
        } finally {
          for (Resource inner : wrapped) {
            inner.close();
          }
        }
      }
    }
  }
}
