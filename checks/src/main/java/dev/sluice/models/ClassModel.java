package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all lines about one class say.
 *
 * @param factsByMethod the facts about its methods, by simple name, those that win first
 * @param needsNoClose whether its objects need no close
 * @param releaseMethods the names of the methods that release its objects, if a line makes them
 *     resources; empty otherwise
 */
record ClassModel(
    Map<String, List<MethodFact>> factsByMethod,
    boolean needsNoClose,
    ImmutableList<String> releaseMethods) {
  /**
   * Puts together what some files say, those that win first. A fact about which an earlier file
   * leaves nothing to say is left out.
   */
  static ClassModel of(List<List<ModelLine>> files) {
    Map<String, List<MethodFact>> facts = new HashMap<>();
    boolean needsNoClose = false;
    ImmutableList<String> releaseMethods = ImmutableList.of();
    for (List<ModelLine> file : files) {
      for (ModelLine line : file) {
        if (line instanceof ModelLine.NeedsNoClose && releaseMethods.isEmpty()) {
          needsNoClose = true;
        } else if (line instanceof ModelLine.Resource about
            && !needsNoClose
            && releaseMethods.isEmpty()) {
          releaseMethods = about.releaseMethods();
        }
      }
      addFacts(file, facts);
    }
    return new ClassModel(facts, needsNoClose, releaseMethods);
  }

  /** Adds all at once: lines of one file don't replace each other. */
  private static void addFacts(List<ModelLine> file, Map<String, List<MethodFact>> facts) {
    List<MethodFact> fresh = new ArrayList<>(file.size());
    for (ModelLine line : file) {
      if (line instanceof ModelLine.AboutMethod about && !isReplaced(about.fact(), facts)) {
        fresh.add(about.fact());
      }
    }
    for (MethodFact fact : fresh) {
      facts.computeIfAbsent(fact.method().name(), unused -> new ArrayList<>(2)).add(fact);
    }
  }

  boolean isEmpty() {
    return factsByMethod.isEmpty() && !needsNoClose && releaseMethods.isEmpty();
  }

  /** The facts about methods of this simple name. */
  List<MethodFact> factsAbout(String method) {
    return factsByMethod.getOrDefault(method, ImmutableList.of());
  }

  private static boolean isReplaced(MethodFact fact, Map<String, List<MethodFact>> facts) {
    for (MethodFact earlier : facts.getOrDefault(fact.method().name(), ImmutableList.of())) {
      if (earlier.replaces(fact)) {
        return true;
      }
    }
    return false;
  }
}
