package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all lines about one class say. The facts about a method are put together when they are first
 * asked for.
 */
final class ClassModel {
  /** What each file of the user says of the class, the one that wins first. */
  private final List<List<ModelLine>> userLines;

  private final List<UnparsedLine> builtInLines;
  private final Map<String, List<MethodFact>> factsByMethod = new HashMap<>();
  private boolean needsNoClose;
  private boolean isMadeByIterators;
  private ImmutableList<String> releaseMethods = ImmutableList.of();
  private boolean isPassive;
  private Optional<AnnotationFact> annotationFact = Optional.empty();

  ClassModel(List<List<ModelLine>> userLines, List<UnparsedLine> builtInLines) {
    this.userLines = userLines;
    this.builtInLines = builtInLines;
    for (List<ModelLine> file : userLines) {
      file.forEach(this::learn);
    }
    for (UnparsedLine line : builtInLines) {
      if (line.isAboutClass()) {
        learn(line.parse());
      }
    }
  }

  /** The first line decides whether the class needs no close or is released otherwise. */
  private void learn(ModelLine line) {
    if (line instanceof ModelLine.NeedsNoClose && releaseMethods.isEmpty()) {
      needsNoClose = true;
    } else if (line instanceof ModelLine.Resource about
        && !needsNoClose
        && releaseMethods.isEmpty()) {
      releaseMethods = about.releaseMethods();
      isPassive = about.isPassive();
    } else if (line instanceof ModelLine.MadeByIterators) {
      isMadeByIterators = true;
    } else if (line instanceof ModelLine.Annotation about && annotationFact.isEmpty()) {
      annotationFact = Optional.of(about.fact());
    }
  }

  /** Whether no line speaks of the class. */
  boolean isEmpty() {
    return builtInLines.isEmpty() && userLines.stream().allMatch(List::isEmpty);
  }

  /** Whether objects of the class need no close. */
  boolean needsNoClose() {
    return needsNoClose;
  }

  /** Whether an iterator over objects of the class makes them for its caller. */
  boolean isMadeByIterators() {
    return isMadeByIterators;
  }

  /**
   * The names of the methods that release its objects, if a line makes them resources; empty
   * otherwise.
   */
  ImmutableList<String> releaseMethods() {
    return releaseMethods;
  }

  /** Whether a line makes its objects resources that do nothing between calls. */
  boolean isPassive() {
    return isPassive;
  }

  /** What the class means as an annotation; empty if no line says so. */
  Optional<AnnotationFact> annotationFact() {
    return annotationFact;
  }

  /**
   * The facts about methods of this simple name, those that win first. A fact about which an
   * earlier file leaves nothing to say is left out.
   */
  List<MethodFact> factsAbout(String method) {
    List<MethodFact> known = factsByMethod.get(method);
    if (known == null) {
      known = findFacts(method);
      factsByMethod.put(method, known);
    }
    return known;
  }

  private List<MethodFact> findFacts(String method) {
    List<MethodFact> facts = new ArrayList<>(2);
    for (List<ModelLine> file : userLines) {
      List<ModelLine> about = new ArrayList<>(2);
      for (ModelLine line : file) {
        if (line instanceof ModelLine.AboutMethod fact
            && fact.fact().method().name().equals(method)) {
          about.add(line);
        }
      }
      addUnlessReplaced(about, facts);
    }
    List<ModelLine> about = new ArrayList<>(2);
    for (UnparsedLine line : builtInLines) {
      if (line.isAbout(method)) {
        about.add(line.parse());
      }
    }
    addUnlessReplaced(about, facts);
    return facts;
  }

  /** Adds all at once: lines of one file don't replace each other. */
  private static void addUnlessReplaced(List<ModelLine> file, List<MethodFact> facts) {
    List<MethodFact> earlier = List.copyOf(facts);
    for (ModelLine line : file) {
      if (line instanceof ModelLine.AboutMethod about && !isReplaced(about.fact(), earlier)) {
        facts.add(about.fact());
      }
    }
  }

  private static boolean isReplaced(MethodFact fact, List<MethodFact> earlier) {
    for (MethodFact other : earlier) {
      if (other.replaces(fact)) {
        return true;
      }
    }
    return false;
  }
}
