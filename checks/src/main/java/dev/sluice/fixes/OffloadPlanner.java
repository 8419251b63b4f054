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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans how the blocking calls of one compilation unit are moved to threads that may block. As for
 * leaks, all that is moved in one outermost member is one replacement.
 */
public final class OffloadPlanner {
  private final SourceText source;
  private final VisitorState state;

  /** What the members planned so far import. */
  private final Set<String> imported;

  private OffloadPlanner(SourceText source, Set<String> imported, VisitorState state) {
    this.source = source;
    this.imported = imported;
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
    Set<String> imported = new LinkedHashSet<>();
    byMember.forEach(
        (tree, group) -> {
          if (source.isEmpty()) {
            group.forEach(site -> plans.put(site, refuse(Refusal.UNRELIABLE_POSITIONS)));
          } else if (taken.contains(tree)) {
            group.forEach(site -> plans.put(site, refuse(Refusal.OVERLAPPING_EDIT)));
          } else {
            plans.putAll(
                new OffloadPlanner(source.get(), imported, state).plan(group, members.get(tree)));
          }
        });
    return ImmutableMap.copyOf(plans);
  }

  private static OffloadPlan refuse(Refusal reason) {
    return new OffloadPlan.Refuse(reason);
  }

  private Map<BlockingSite, OffloadPlan> plan(List<BlockingSite> sites, TreePath member) {
    Draft preferred = new Draft();
    Draft alternative = new Draft();
    Map<BlockingSite, OffloadPlan> plans = new LinkedHashMap<>();
    boolean hasAlternative = false;
    for (BlockingSite site : sites) {
      preferred.add(site, site.moves().preferred());
      alternative.add(site, site.moves().alternative().orElse(site.moves().preferred()));
      hasAlternative |= site.moves().alternative().isPresent();
    }
    Optional<SuggestedFix> fix = preferred.findFix(member);
    Optional<SuggestedFix> otherFix =
        hasAlternative && alternative.others.isEmpty()
            ? alternative.findFix(member)
            : Optional.empty();
    plans.putAll(preferred.others);
    preferred.summaries.forEach(
        (site, summary) ->
            plans.put(
                site,
                fix.<OffloadPlan>map(known -> new OffloadPlan.Apply(known, summary, otherFix))
                    .orElse(refuse(Refusal.UNRELIABLE_POSITIONS))));
    return plans;
  }

  /** The moves of one member, written together. */
  private final class Draft {
    private final TextEdits edits = new TextEdits(source);
    private final ImportedNames names = new ImportedNames(source, imported, state);
    private final Map<Move, String> written = new HashMap<>();
    private final Map<BlockingSite, String> summaries = new LinkedHashMap<>();

    /** The sites that can't be moved. */
    private final Map<BlockingSite, OffloadPlan> others = new LinkedHashMap<>();

    void add(BlockingSite site, Move move) {
      if (move instanceof Move.Advice advice) {
        others.put(site, new OffloadPlan.Advise(advice.advice()));
        return;
      }
      try {
        String summary = written.get(move);
        if (summary == null) {
          TextEdits own = new TextEdits(source);
          summary = new OffloadWriter(source, names, state).write(move, own);
          edits.addAll(own);
          written.put(move, summary);
        }
        summaries.put(site, summary);
      } catch (RefusedException e) {
        others.put(site, refuse(e.reason()));
      }
    }

    Optional<SuggestedFix> findFix(TreePath member) {
      try {
        return ContiguousEdit.find(source, member, edits).map(names::withImports);
      } catch (RefusedException e) {
        return Optional.empty();
      }
    }
  }
}
