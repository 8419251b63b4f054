package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;
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
            plans.putAll(plan(ImmutableList.copyOf(group), members.get(tree), source, state)));
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    leaks.forEach(leak -> result.put(leak, plans.get(leak)));
    return result.buildOrThrow();
  }

  private static ImmutableMap<Leak, FixPlan> plan(
      ImmutableList<Leak> leaks, TreePath member, Optional<SourceText> source, VisitorState state) {
    Refusal reason = Refusal.UNRELIABLE_POSITIONS;
    try {
      if (source.isPresent()) {
        return new MemberFix(source.get(), member, state).plan(leaks);
      }
    } catch (RefusedException e) {
      reason = e.reason();
    }
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    for (Leak leak : leaks) {
      result.put(leak, new FixPlan.Refuse(reason));
    }
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
