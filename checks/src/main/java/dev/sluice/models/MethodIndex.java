package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by the method that they speak of: by name first, since most calls find none there. */
final class MethodIndex<T> {
  private final Map<String, Map<String, List<T>>> factsByNameAndOwner = new HashMap<>();

  void add(MethodPattern method, T fact) {
    factsByNameAndOwner
        .computeIfAbsent(method.name(), name -> new HashMap<>())
        .computeIfAbsent(method.owner(), owner -> new ArrayList<>(2))
        .add(fact);
  }

  boolean mentions(String name) {
    return factsByNameAndOwner.containsKey(name);
  }

  /** The facts whose pattern names exactly this owner and method, in the order of the files. */
  ImmutableList<T> about(String owner, String name) {
    return ImmutableList.copyOf(
        factsByNameAndOwner.getOrDefault(name, Map.of()).getOrDefault(owner, List.of()));
  }
}
