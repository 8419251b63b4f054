package dev.sluice.summaries;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths that have met at one instruction. Those that agree in everything go on as one. Where
 * too many don't, those merge to which the same has happened so far: a value in which they differ
 * is forgotten, and a resource that it carried is out of sight.
 */
final class CodeMeeting {
  /** As many paths through one instruction are told apart. */
  private static final int MAX_PATHS = 16;

  private final Set<CodeState> paths = new LinkedHashSet<>();
  private final Map<CodeState.MergeKey, CodeState> merged = new LinkedHashMap<>();

  /** The path that goes on from here after {@code path} has come; empty if it says nothing new. */
  Optional<CodeState> add(CodeState path) {
    if (merged.isEmpty() && paths.size() < MAX_PATHS) {
      return paths.add(path) ? Optional.of(path) : Optional.empty();
    }
    if (merged.isEmpty()) {
      paths.forEach(this::merge);
    }
    return merge(path);
  }

  private Optional<CodeState> merge(CodeState path) {
    CodeState joined = path;
    CodeState met = merged.get(joined.mergeKey());
    // What a merge loses changes what has happened, and so with whom the path meets next.
    while (met != null) {
      CodeState both = merge(met, joined);
      if (both.equals(met)) {
        return Optional.empty();
      }
      boolean hasMoved = !both.mergeKey().equals(joined.mergeKey());
      joined = both;
      met = hasMoved ? merged.get(joined.mergeKey()) : null;
    }
    merged.put(joined.mergeKey(), joined);
    return Optional.of(joined);
  }

  private static CodeState merge(CodeState first, CodeState second) {
    CodeState merged = new CodeState(first);
    for (int i = 0; i < first.getLocals(); i++) {
      merged.setLocal(i, merge(first.getLocal(i), second.getLocal(i), merged));
    }
    for (int i = 0; i < first.getStackSize(); i++) {
      merged.setStack(i, merge(first.getStack(i), second.getStack(i), merged));
    }
    merged.keepCommonFacts(second);
    return merged;
  }

  private static CodeValue merge(CodeValue first, CodeValue second, CodeState merged) {
    if (first.equals(second)) {
      return first;
    }
    lose(first, merged);
    lose(second, merged);
    if (first.getSize() == 2) {
      return CodeValue.Plain.DOUBLE;
    }
    return first instanceof CodeValue.Constant ? CodeValue.Plain.SINGLE : new CodeValue.Unknown();
  }

  private static void lose(CodeValue value, CodeState merged) {
    if (value instanceof CodeValue.Carrier
        || value instanceof CodeValue.Element
        || value instanceof CodeValue.Part
        || value instanceof CodeValue.NewArray) {
      CodeStores.befall(merged, value, Standing.LOST);
    }
  }
}
