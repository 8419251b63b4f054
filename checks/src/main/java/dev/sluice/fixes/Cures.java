package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What cures the leaks of one outermost member, and why the others can't be cured. */
final class Cures {
  private final Map<Leak, Refusal> refusals = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Resource> wrappers = new ArrayList<>();
  private final List<HeaderExtension> extensions = new ArrayList<>();
  private final List<ExistingTry> existingTries = new ArrayList<>();
  private final List<SecuredClose> securedCloses = new ArrayList<>();
  private final List<ExpandedBody> expandedBodies = new ArrayList<>();
  private final List<EarlyClose> earlyCloses = new ArrayList<>();

  /** The same as this is now. */
  Cures copy() {
    Cures result = new Cures();
    result.restore(this);
    return result;
  }

  /** Makes this what {@code other} is. */
  void restore(Cures other) {
    refusals.clear();
    refusals.putAll(other.refusals);
    restore(resources, other.resources);
    restore(wrappers, other.wrappers);
    restore(extensions, other.extensions);
    restore(existingTries, other.existingTries);
    restore(securedCloses, other.securedCloses);
    restore(expandedBodies, other.expandedBodies);
    restore(earlyCloses, other.earlyCloses);
  }

  private static <T> void restore(List<T> list, List<T> before) {
    list.clear();
    list.addAll(before);
  }

  /** The leaks that nothing cures. */
  ImmutableSet<Leak> refused() {
    return ImmutableSet.copyOf(refusals.keySet());
  }

  void add(Resource resource) {
    resources.add(resource);
  }

  void addAll(List<Resource> more) {
    resources.addAll(more);
  }

  void add(HeaderExtension extension) {
    extensions.add(extension);
  }

  void add(ExistingTry existingTry) {
    existingTries.add(existingTry);
  }

  void add(ExpandedBody body) {
    expandedBodies.add(body);
  }

  void add(SecuredClose close) {
    securedCloses.add(close);
  }

  void add(EarlyClose close) {
    earlyCloses.add(close);
  }

  /** Adds a wrapper without a leak of its own, unless its statement is known already. */
  void addWrapper(Resource wrapper) {
    if (resources().stream().noneMatch(wrapper::isSameStatement)) {
      wrappers.add(wrapper);
    }
  }

  boolean contains(Resource resource) {
    return resources.contains(resource);
  }

  void replace(Resource resource, Resource other) {
    resources.set(resources.indexOf(resource), other);
  }

  /** Takes back {@code resource} and what else is for its leaks; the leaks that nothing cures. */
  ImmutableList<Leak> remove(Resource resource) {
    ImmutableSet<Leak> lost =
        Stream.concat(
                Stream.of(resource),
                resources.stream().filter(other -> isForAny(other, resource.leaks())))
            .flatMap(other -> other.leaks().stream())
            .collect(ImmutableSet.toImmutableSet());
    removeAll(resource.leaks());
    resources.remove(resource);
    wrappers.remove(resource);
    return lost.asList();
  }

  private static boolean isForAny(Resource resource, List<Leak> leaks) {
    return !Collections.disjoint(resource.leaks(), leaks);
  }

  /** Takes back what goes into headers and guards for one of {@code leaks}. */
  void removeAll(List<Leak> leaks) {
    resources.removeIf(other -> isForAny(other, leaks));
  }

  /** Takes back what goes into headers and guards for the values of {@code variable}. */
  void removeAll(VarSymbol variable) {
    resources.removeIf(other -> other.variable().equals(Optional.of(variable)));
  }

  /** Takes back the wrappers of what is not closed any more. */
  void removeWrappersWithoutOwner() {
    wrappers.removeIf(wrapper -> !isOwned(wrapper));
  }

  /** What goes into headers and guards, wrappers without a leak of their own left out. */
  ImmutableList<Resource> owners() {
    return ImmutableList.copyOf(resources);
  }

  /** What goes into headers and guards, wrappers without a leak of their own included. */
  ImmutableList<Resource> resources() {
    return ImmutableList.<Resource>builder().addAll(resources).addAll(wrappers).build();
  }

  ImmutableList<HeaderExtension> extensions() {
    return ImmutableList.copyOf(extensions);
  }

  ImmutableList<ExistingTry> existingTries() {
    return ImmutableList.copyOf(existingTries);
  }

  ImmutableList<SecuredClose> securedCloses() {
    return ImmutableList.copyOf(securedCloses);
  }

  ImmutableList<ExpandedBody> expandedBodies() {
    return ImmutableList.copyOf(expandedBodies);
  }

  ImmutableList<EarlyClose> earlyCloses() {
    return ImmutableList.copyOf(earlyCloses);
  }

  /** Why {@code leak} isn't cured, if it isn't. */
  Optional<Refusal> findRefusal(Leak leak) {
    return Optional.ofNullable(refusals.get(leak));
  }

  /** What cures {@code leak}, which nothing refuses. */
  Builder builder(Leak leak) {
    if (existingTries.stream().anyMatch(existingTry -> existingTry.leaks().contains(leak))) {
      return Builder.NAME_IN_OLD_HEADER;
    }
    if (expandedBodies.stream().anyMatch(body -> body.leaks().contains(leak))) {
      return Builder.BODY_WITH_HEADER;
    }
    if (securedCloses.stream().anyMatch(secured -> secured.leak().equals(leak))) {
      return Builder.CLOSE_IN_OWN_FINALLY;
    }
    if (earlyCloses.stream().anyMatch(early -> early.leak().equals(leak))) {
      return Builder.CLOSE_WHEN_OVERWRITTEN;
    }
    return resources.stream()
        .filter(resource -> resource.leaks().contains(leak))
        .max(Comparator.comparing(resource -> resource.guard().isPresent()))
        .map(Resource::builder)
        .orElse(Builder.PART_IN_OLD_HEADER);
  }

  /** Takes back whatever cures {@code leak}. */
  void refuse(Leak leak, Refusal reason) {
    refusals.put(leak, reason);
  }

  /** Lets these be cured after all. */
  void accept(List<Leak> leaks) {
    leaks.forEach(refusals::remove);
  }

  /**
   * Whether what is made from {@code resource} is closed along with it; where its guard ends at
   * some place, it is handed over along with it.
   */
  static boolean closesWrappers(Resource resource) {
    return resource.guard().flatMap(Guard::last).isEmpty();
  }

  private boolean isOwned(Resource wrapper) {
    return resources.stream()
        .filter(Cures::closesWrappers)
        .flatMap(resource -> resource.leaks().stream())
        .anyMatch(
            leak -> leak.references().contains(getSymbol(wrapper.declaration().orElseThrow())));
  }
}
