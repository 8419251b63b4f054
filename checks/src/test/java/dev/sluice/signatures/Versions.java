package dev.sluice.signatures;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts what the oldest and the newest version of a library have into one. */
final class Versions {
  private Versions() {}

  /** The class as both versions together have it; supertypes are those of the newest. */
  static Optional<ClassSignature> merge(
      Optional<ClassSignature> oldest, Optional<ClassSignature> newest) {
    if (oldest.isEmpty()) {
      return newest.map(only -> only.with(Availability.ONLY_NEWEST));
    }
    if (newest.isEmpty()) {
      return oldest.map(only -> only.with(Availability.ONLY_OLDEST));
    }
    return Optional.of(newest.get().with(merge(oldest.get().methods(), newest.get().methods())));
  }

  /** What a method declares to throw is that of the newest version. */
  private static ImmutableList<MethodSignature> merge(
      List<MethodSignature> oldest, List<MethodSignature> newest) {
    Map<String, MethodSignature> merged = new TreeMap<>();
    for (MethodSignature method : oldest) {
      merged.put(identity(method), method.with(Availability.ONLY_OLDEST));
    }
    for (MethodSignature method : newest) {
      boolean isInBoth = merged.containsKey(identity(method));
      merged.put(
          identity(method), method.with(isInBoth ? Availability.BOTH : Availability.ONLY_NEWEST));
    }
    return merged.values().stream().sorted().collect(ImmutableList.toImmutableList());
  }

  private static String identity(MethodSignature method) {
    return method.name() + method.parameters() + method.result() + method.isStatic();
  }
}
