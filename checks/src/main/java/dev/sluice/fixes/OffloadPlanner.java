package dev.sluice.fixes;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.async.BlockingSite;
import dev.sluice.async.Move;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans how the blocking calls of one compilation unit are moved to threads that may block. As for
 * leaks, all that is moved in one outermost member is one replacement.
 */
public final class OffloadPlanner {
  private final SourceText source;
  private final VisitorState state;

  private OffloadPlanner(SourceText source, VisitorState state) {
    this.source = source;
    this.state = state;
  }

  /**
   * The plan for each of {@code sites}, in their order.
   *
   * @param taken members that another check's fix changes
   */
  public static ImmutableMap<BlockingSite, OffloadPlan> plan(
      List<BlockingSite> sites, ImmutableSet<Tree> taken, VisitorState state) {
    if (sites.isEmpty()) {
      return ImmutableMap.of();
    }
    Optional<SourceText> source = SourceText.of(state);
    Map<Tree, TreePath> members = new LinkedHashMap<>();
    Map<Tree, List<BlockingSite>> byMember = new LinkedHashMap<>();
    for (BlockingSite site : sites) {
      TreePath member = FixPlanner.outermostMember(site.path());
      members.put(member.getLeaf(), member);
      byMember.computeIfAbsent(member.getLeaf(), tree -> new ArrayList<>()).add(site);
    }
    Map<BlockingSite, OffloadPlan> plans = new LinkedHashMap<>();
    byMember.forEach(
        (tree, group) -> {
          if (source.isEmpty()) {
            group.forEach(site -> plans.put(site, refuse(Refusal.UNRELIABLE_POSITIONS)));
          } else if (taken.contains(tree)) {
            group.forEach(site -> plans.put(site, refuse(Refusal.OVERLAPPING_EDIT)));
          } else {
            plans.putAll(new OffloadPlanner(source.get(), state).plan(group, members.get(tree)));
          }
        });
    return ImmutableMap.copyOf(plans);
  }

  private static OffloadPlan refuse(Refusal reason) {
    return new OffloadPlan.Refuse(reason);
  }

  private Map<BlockingSite, OffloadPlan> plan(List<BlockingSite> sites, TreePath member) {
    Map<BlockingSite, OffloadPlan> plans = new LinkedHashMap<>();
    Map<BlockingSite, String> moved = new LinkedHashMap<>();
    TextEdits edits = new TextEdits(source);
    ImportedNames names = new ImportedNames(source, state);
    Map<Move, String> written = new LinkedHashMap<>();
    for (BlockingSite site : sites) {
      if (site.move() instanceof Move.Advice advice) {
        plans.put(site, new OffloadPlan.Advise(advice.advice()));
        continue;
      }
      try {
        String summary = written.get(site.move());
        if (summary == null) {
          TextEdits own = new TextEdits(source);
          summary = new OffloadWriter(source, names).write(site.move(), own);
          edits.addAll(own);
          written.put(site.move(), summary);
        }
        moved.put(site, summary);
      } catch (RefusedException e) {
        plans.put(site, refuse(e.reason()));
      }
    }
    Optional<SuggestedFix> fix = findFix(member, edits, names);
    moved.forEach(
        (site, summary) ->
            plans.put(
                site,
                fix.<OffloadPlan>map(known -> new OffloadPlan.Apply(known, summary))
                    .orElse(refuse(Refusal.UNRELIABLE_POSITIONS))));
    return plans;
  }

  private Optional<SuggestedFix> findFix(TreePath member, TextEdits edits, ImportedNames names) {
    try {
      return ContiguousEdit.find(source, member, edits).map(names::withImports);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
