package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The fix of one outermost member: everything that can be fixed in it, as one replacement. What
 * can't is refused one by one, and the rest is laid out again without it.
 */
final class MemberFix {
  private static final String OPEN_IN_HEADER = "open it in the header of a try";
  private static final String NAME_IN_HEADER = "name it in the header of the try that uses it";

  private final SourceText source;
  private final VisitorState state;
  private final TreePath member;
  private final LocalVariables variables;
  private final HoistedLocals hoistedLocals;
  private final ResourceFinder finder;
  private final ExistingTryFinder existingTryFinder;
  private final Map<Leak, Refusal> refusals = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Resource> wrappers = new ArrayList<>();
  private final List<HeaderExtension> extensions = new ArrayList<>();
  private final List<ExistingTry> existingTries = new ArrayList<>();

  MemberFix(SourceText source, TreePath member, VisitorState state) {
    this.source = source;
    this.state = state;
    this.member = member;
    this.variables = new LocalVariables(member);
    this.hoistedLocals = new HoistedLocals(source, variables, state);
    this.finder = new ResourceFinder(source, variables, state);
    this.existingTryFinder = new ExistingTryFinder(source, variables, state);
  }

  /** The plan for each of {@code leaks}, which all stand in this member. */
  ImmutableMap<Leak, FixPlan> plan(ImmutableList<Leak> leaks) {
    find(leaks);
    findWrappers();
    Optional<SuggestedFix> fix = findFix();
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    for (Leak leak : leaks) {
      boolean isFixed = fix.isPresent() && !refusals.containsKey(leak);
      result.put(
          leak,
          isFixed
              ? new FixPlan.Apply(fix.get(), summary(leak))
              : new FixPlan.Refuse(refusals.getOrDefault(leak, Refusal.NO_BUILDER)));
    }
    return result.buildOrThrow();
  }

  private String summary(Leak leak) {
    boolean isNamed =
        existingTries.stream().anyMatch(existingTry -> existingTry.leaks().contains(leak));
    return isNamed ? NAME_IN_HEADER : OPEN_IN_HEADER;
  }

  private void find(ImmutableList<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      if (leak.isContained()) {
        refusals.put(leak, Refusal.PUT_INTO_CONTAINER);
        continue;
      }
      try {
        TreePath anchor = finder.findAnchor(leak);
        anchors.put(anchor.getLeaf(), anchor);
        byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
      } catch (RefusedException e) {
        refusals.put(leak, e.reason());
      }
    }
    byAnchor.forEach((tree, group) -> find(anchors.get(tree), group));
  }

  private void find(TreePath anchor, List<Leak> leaks) {
    try {
      if (ResourceFinder.isHeaderResource(anchor)) {
        extensions.add(finder.extension(anchor, leaks));
      } else {
        resources.add(finder.resource(anchor, leaks));
      }
    } catch (RefusedException e) {
      refuse(anchor, leaks, e.reason());
    }
  }

  /** Refuses a header of its own; a {@code try} that is there may still do. */
  private void refuse(TreePath anchor, List<Leak> leaks, Refusal reason) {
    Optional<ExistingTry> existingTry =
        reason == Refusal.UNHANDLED_CLOSE_EXCEPTION || reason == Refusal.CLOSE_FAILURE_CAUGHT
            ? existingTryFinder.find(anchor, leaks)
            : Optional.empty();
    existingTry.ifPresentOrElse(
        existingTries::add, () -> leaks.forEach(leak -> refusals.put(leak, reason)));
  }

  private void findWrappers() {
    for (Resource resource : resources) {
      for (Resource wrapper : finder.wrappers(resource)) {
        boolean isKnown =
            resources.stream().anyMatch(wrapper::isSameStatement)
                || wrappers.stream().anyMatch(wrapper::isSameStatement);
        if (!isKnown) {
          wrappers.add(wrapper);
        }
      }
    }
  }

  /** Drops one obstacle after the other until the rest can be written. */
  private Optional<SuggestedFix> findFix() {
    while (true) {
      wrappers.removeIf(wrapper -> !isOwned(wrapper));
      ImmutableList<Resource> all =
          ImmutableList.<Resource>builder().addAll(resources).addAll(wrappers).build();
      MemberEdit edit = new MemberEdit(all, source, variables, hoistedLocals, state);
      Optional<MemberEdit.Obstacle> obstacle = edit.findObstacle();
      if (obstacle.isEmpty()) {
        return ContiguousEdit.find(source, member, withExistingHeaders(edit.edits()));
      }
      for (Resource resource : obstacle.get().resources()) {
        TreePath anchor = resource.siblings().path(resource.index());
        refuse(anchor, resource.leaks(), obstacle.get().reason());
        resources.remove(resource);
        wrappers.remove(resource);
      }
    }
  }

  private boolean isOwned(Resource wrapper) {
    return resources.stream()
        .flatMap(resource -> resource.leaks().stream())
        .anyMatch(
            leak -> leak.references().contains(getSymbol(wrapper.declaration().orElseThrow())));
  }

  /** Adds to {@code edits} what changes in headers that are already there. */
  private TextEdits withExistingHeaders(TextEdits edits) {
    for (HeaderExtension extension : extensions) {
      add(extension.leaks(), own -> HeaderWriter.extend(extension, source, own), edits);
    }
    for (ExistingTry existingTry : existingTries) {
      add(existingTry.leaks(), own -> write(existingTry, own), edits);
    }
    return edits;
  }

  private void write(ExistingTry existingTry, TextEdits edits) {
    HeaderWriter.name(existingTry, source, edits);
    RemovalWriter removals = new RemovalWriter(source, existingTry.removed(), edits, state);
    existingTry.closes().forEach(removals::write);
  }

  private void add(List<Leak> leaks, Consumer<TextEdits> writer, TextEdits edits) {
    try {
      TextEdits own = new TextEdits(source);
      writer.accept(own);
      edits.addAll(own);
    } catch (RefusedException e) {
      leaks.forEach(leak -> refusals.put(leak, e.reason()));
    }
  }
}
