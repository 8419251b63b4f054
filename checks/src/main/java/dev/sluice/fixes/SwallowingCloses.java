package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.CatchClauses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds a {@code try} that does nothing but to close a variable and to handle a failure of that:
 * {@code try { in.close(); } catch (IOException e) { log(e); }}, which may run somewhere else.
 */
final class SwallowingCloses {
  private final SourceText source;
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;

  SwallowingCloses(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
  }

  /**
   * The release that such a {@code try} is, where it is all that ever closes {@code variable}.
   *
   * @param place the path to a statement beside which it is to run
   */
  Optional<Release> find(VarSymbol variable, List<Leak> leaks, TreePath place) {
    ImmutableSet<MethodInvocationTree> calls =
        leaks.stream()
            .flatMap(leak -> leak.closes().stream())
            .collect(ImmutableSet.toImmutableSet());
    if (calls.size() != 1 || !leaks.stream().noneMatch(Release::isByOtherMethod)) {
      return Optional.empty();
    }
    return variables.uses(variable).stream()
        .flatMap(use -> CloseCall.findCall(use).stream())
        .filter(call -> calls.contains(call.getLeaf()))
        .flatMap(call -> findTry(CloseCall.at(call.getParentPath(), variable)).stream())
        .filter(path -> isSwallowing((TryTree) path.getLeaf(), variable.type, place))
        .findFirst()
        .map(path -> release(path, variable));
  }

  /** The {@code try} whose block is {@code close} alone. */
  private static Optional<TreePath> findTry(CloseCall close) {
    TreePath path = close.statement().getParentPath().getParentPath();
    return path.getLeaf() instanceof TryTree tree
            && tree.getFinallyBlock() == null
            && tree.getResources().isEmpty()
            && tree.getBlock().getStatements().equals(List.of(close.tree()))
        ? Optional.of(path)
        : Optional.empty();
  }

  private boolean isSwallowing(TryTree tree, Type resource, TreePath place) {
    return closeExceptions.thrownBy(resource).stream()
            .allMatch(
                thrown ->
                    tree.getCatches().stream()
                        .flatMap(clause -> CatchClauses.caughtTypes(clause).stream())
                        .anyMatch(caught -> closeExceptions.isA(thrown, caught)))
        && tree.getCatches().stream().allMatch(clause -> mayRunAt(place, clause));
  }

  /** Whether {@code clause} goes on behind its end, and means the same at {@code place}. */
  private boolean mayRunAt(TreePath place, CatchTree clause) {
    VarSymbol parameter = getSymbol(clause.getParameter());
    return !variables.isInScope(parameter.name.toString(), place)
        && variables.in(clause.getBlock()).stream().allMatch(parameter::equals)
        && !jumps(clause.getBlock());
  }

  private static boolean jumps(Tree block) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        found[0] |=
            tree instanceof ReturnTree
                || tree instanceof ThrowTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree;
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(block, null);
    return found[0];
  }

  private Release release(TreePath path, VarSymbol variable) {
    return Release.swallowing(
        text(path.getLeaf()), Release.CLOSE, ImmutableList.of(CloseCall.at(path, variable)));
  }

  /** The lines of {@code statement}, with a tab for each level that they are indented by. */
  private String text(Tree statement) {
    String indentation = source.indentation(source.start(statement));
    String unit = source.indentUnit(indentation);
    return source
        .slice(statement)
        .lines()
        .map(line -> line.startsWith(indentation) ? line.substring(indentation.length()) : line)
        .map(line -> tabbed(line, unit))
        .collect(Collectors.joining("\n"));
  }

  private static String tabbed(String line, String unit) {
    int levels = 0;
    while (line.startsWith(unit, levels * unit.length())) {
      levels++;
    }
    return "\t".repeat(levels) + line.substring(levels * unit.length());
  }
}
