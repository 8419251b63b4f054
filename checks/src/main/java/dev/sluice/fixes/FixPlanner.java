package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.CloseException;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.analysis.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans the fixes of one compilation unit.
 *
 * <p>Error Prone drops replacements that overlap and insertions that repeat, one by one and without
 * a word. So all that is fixed in one outermost member is one replacement, and every leak that it
 * fixes carries it.
 */
public final class FixPlanner {
  private FixPlanner() {}

  /**
   * The plan for each of {@code leaks}, in their order.
   *
   * @param leaks all leaks of the compilation unit of {@code state} that are reported, in source
   *     order; leaving one out may leave its code unfixed inside code that another fix moves
   */
  public static ImmutableMap<Leak, FixPlan> plan(ImmutableList<Leak> leaks, VisitorState state) {
    // Reading the text of a unit costs as much as all else; most units have nothing to fix.
    if (leaks.isEmpty()) {
      return ImmutableMap.of();
    }
    Optional<SourceText> source = SourceText.of(state);
    if (source.isPresent() && !source.get().isUtf8()) {
      return refuse(leaks, Refusal.NOT_UTF_8);
    }
    Map<Tree, TreePath> members = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byMember = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      TreePath member = outermostMember(leak.path());
      members.put(member.getLeaf(), member);
      byMember.computeIfAbsent(member.getLeaf(), tree -> new ArrayList<>()).add(leak);
    }
    Map<Leak, FixPlan> plans = new LinkedHashMap<>();
    byMember.forEach(
        (tree, group) ->
            plans.putAll(
                planMember(ImmutableList.copyOf(group), members.get(tree), source, state)));
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    leaks.forEach(leak -> result.put(leak, plans.get(leak)));
    return result.buildOrThrow();
  }

  /** What is closed by hand waits where it would keep a leak from being fixed. */
  private static ImmutableMap<Leak, FixPlan> planMember(
      ImmutableList<Leak> all, TreePath member, Optional<SourceText> source, VisitorState state) {
    ImmutableMap<Leak, FixPlan> plans = plan(all, member, source, state);
    ImmutableList<Leak> leaks =
        all.stream()
            .filter(leak -> leak.verdict() != Verdict.CLOSED_BY_HAND)
            .collect(ImmutableList.toImmutableList());
    if (leaks.size() == all.size()
        || leaks.stream().allMatch(leak -> plans.get(leak) instanceof FixPlan.Apply)) {
      return plans;
    }
    Map<Leak, FixPlan> result = new LinkedHashMap<>(plan(leaks, member, source, state));
    all.forEach(leak -> result.putIfAbsent(leak, new FixPlan.Refuse(Refusal.OVERLAPPING_EDIT)));
    return ImmutableMap.copyOf(result);
  }

  private static ImmutableMap<Leak, FixPlan> plan(
      ImmutableList<Leak> leaks, TreePath member, Optional<SourceText> source, VisitorState state) {
    Refusal reason = Refusal.UNRELIABLE_POSITIONS;
    try {
      if (source.isPresent()) {
        return planWithAlternatives(leaks, member, source.get(), state);
      }
    } catch (RefusedException e) {
      reason = e.reason();
    }
    return refuse(leaks, reason);
  }

  private static ImmutableMap<Leak, FixPlan> refuse(ImmutableList<Leak> leaks, Refusal reason) {
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    leaks.forEach(leak -> result.put(leak, new FixPlan.Refuse(reason)));
    return result.buildOrThrow();
  }

  /** Each fix, and what it would be with the other answer to failures of {@code close()}. */
  private static ImmutableMap<Leak, FixPlan> planWithAlternatives(
      ImmutableList<Leak> leaks, TreePath member, SourceText source, VisitorState state) {
    CloseException chosen = LeakAnalysis.instance(state).closeException();
    MemberFix fix = new MemberFix(source, member, leaks, chosen, state);
    ImmutableMap<Leak, FixPlan> plans = fix.plan();
    if (!fix.hasUnhandledClose() || chosen == CloseException.REFUSE) {
      return plans;
    }
    CloseException other =
        chosen == CloseException.WRAP ? CloseException.DECLARE : CloseException.WRAP;
    ImmutableMap<Leak, FixPlan> others = new MemberFix(source, member, leaks, other, state).plan();
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    plans.forEach((leak, plan) -> result.put(leak, plan.withAlternative(others.get(leak))));
    return result.buildOrThrow();
  }

  /** The method, initialiser or field around {@code path} that is in no other one. */
  public static TreePath outermostMember(TreePath path) {
    TreePath member = path;
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (isTopLevelOrNested(at.getParentPath())) {
        return at;
      }
      member = at;
    }
    return member;
  }

  /** Whether {@code type} is a class that is a member of classes only. */
  private static boolean isTopLevelOrNested(TreePath type) {
    TreePath at = type;
    while (at != null && at.getLeaf() instanceof ClassTree) {
      at = at.getParentPath();
    }
    return type.getLeaf() instanceof ClassTree
        && at != null
        && at.getLeaf() instanceof CompilationUnitTree;
  }
}
