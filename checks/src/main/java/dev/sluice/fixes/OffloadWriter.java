package dev.sluice.fixes;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.Move;

/** Writes one move of a blocking call. */
final class OffloadWriter {
  private static final int COLUMN_LIMIT = 100;

  private final SourceText source;
  private final ImportedNames names;
  private final VisitorState state;

  OffloadWriter(SourceText source, ImportedNames names, VisitorState state) {
    this.source = source;
    this.names = names;
    this.state = state;
  }

  /** Adds the edits of {@code move}; returns in words what they change. */
  String write(Move move, TextEdits edits) {
    if (move instanceof Move.Chain chain) {
      return write(chain, edits);
    }
    if (move instanceof Move.Defer defer) {
      return write(defer, edits);
    }
    if (move instanceof Move.Recompute recompute) {
      return write(recompute, edits);
    }
    if (move instanceof Move.Rewrite rewrite) {
      return new RewriteWriter(source, names, state).write(rewrite, edits);
    }
    throw new RefusedException(Refusal.NO_BUILDER);
  }

  private String write(Move.Chain chain, TextEdits edits) {
    String call = names.shortened(chain.call());
    TextEdits typeArguments = new TextEdits(source);
    new Witness(source, state).add(chain.expression(), typeArguments);
    edits.addAll(typeArguments);
    edits.insert(
        source.end(chain.expression().getLeaf()),
        chained(call, source.end(chain.expression().getLeaf()), typeArguments.growth()));
    return "move it with `" + call + "`";
  }

  /**
   * {@code call} as it stands behind what ends at {@code end}. In a chain that has a line for each
   * call it gets its own, and so it does where the line would become too long.
   *
   * @param growth how much longer the line becomes by other edits
   */
  private String chained(String call, int end, int growth) {
    int next = source.nextCode(end);
    boolean isOwnLine =
        next < source.nextLine(next)
            && source.charAt(next) == '.'
            && source.isFirstOnLine(next)
            && !source.isFirstOnLine(end);
    if (isOwnLine) {
      return source.lineSeparator() + source.indentation(next) + "." + call;
    }
    int width = source.lineEnd(end) - source.lineStart(end) + growth + 1 + call.length();
    if (width <= COLUMN_LIMIT) {
      return "." + call;
    }
    String newLine = source.lineSeparator() + continuation(end);
    return newLine + "." + call + (source.charAt(end) == '.' ? newLine : "");
  }

  /** The indentation of a line that continues the one of {@code position}. */
  private String continuation(int position) {
    String indentation = source.indentation(position);
    boolean continuesAlready =
        source.charAt(source.lineStart(position) + indentation.length()) == '.';
    return continuesAlready ? indentation : indentation + source.indentUnit(indentation).repeat(2);
  }

  private String write(Move.Defer defer, TextEdits edits) {
    MethodInvocationTree call = (MethodInvocationTree) defer.factory().getLeaf();
    ExpressionTree value = call.getArguments().get(0);
    requireFinalVariables(value);
    requireNoHandler(defer.factory());
    int nameEnd = source.end(call.getMethodSelect());
    String name =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : ((IdentifierTree) call.getMethodSelect()).getName().toString();
    source.require(name, nameEnd - name.length());
    edits.replace(nameEnd - name.length(), nameEnd, defer.name());
    edits.insert(source.start(value), "() -> ");
    if (defer.call().isPresent()) {
      new Witness(source, state).add(defer.factory(), edits);
      String moved = names.shortened(defer.call().get());
      edits.insert(source.end(call), chained(moved, source.end(call), edits.growth()));
      return "compute it in `" + defer.name() + "` and move that with `" + moved + "`";
    }
    return "compute it in `" + defer.name() + "`, which the chain moves";
  }

  private String write(Move.Recompute recompute, TextEdits edits) {
    MethodInvocationTree call = (MethodInvocationTree) recompute.factory().getLeaf();
    ExpressionTree value = call.getArguments().get(0);
    requireFinalVariables(value);
    requireNoHandler(recompute.factory());
    String text = new RewriteWriter(source, names, state).text(recompute, value);
    edits.replace(source.start(call), source.end(call), text);
    String summary = "compute it in `" + text.substring(0, text.indexOf("(")) + "(...)`";
    if (recompute.call().isEmpty()) {
      return summary;
    }
    String moved = names.shortened(recompute.call().get());
    edits.insert(source.end(call), chained(moved, source.end(call), edits.growth()));
    return summary + " and move that with `" + moved + "`";
  }

  /** A lambda may use locals only that never change. */
  private static void requireFinalVariables(ExpressionTree value) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (symbol instanceof VarSymbol variable
            && !(variable.owner instanceof Symbol.ClassSymbol)
            && (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) == 0) {
          throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
        }
        return null;
      }
    }.scan(value, null);
  }

  /** A clause that handles what the value may throw would handle nothing any more. */
  private static void requireNoHandler(TreePath factory) {
    Tree child = factory.getLeaf();
    for (TreePath at = factory.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof MethodTree) {
        return;
      }
      if (at.getLeaf() instanceof TryTree tree
          && (tree.getBlock() == child || tree.getResources().contains(child))
          && !tree.getCatches().isEmpty()) {
        throw new RefusedException(Refusal.HANDLED_HERE);
      }
      child = at.getLeaf();
    }
  }
}
