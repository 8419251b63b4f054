package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.OperandTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which variables a body closes in a header or a {@code finally} block: what they own is closed
 * when the body returns it. A condition around the close is not looked at, so it errs towards
 * silence.
 */
final class FinalCloses {
  private final CallEffects effects;
  private final Set<VarSymbol> closed = new HashSet<>();

  private FinalCloses(CallEffects effects) {
    this.effects = effects;
  }

  /** The variables that {@code body} closes so. */
  static Set<VarSymbol> in(Tree body, CallEffects effects) {
    FinalCloses closes = new FinalCloses(effects);
    closes.new Tries().scan(body, null);
    return closes.closed;
  }

  private void add(ExpressionTree expression) {
    if (ASTHelpers.getSymbol(ASTHelpers.stripParentheses(expression))
        instanceof VarSymbol variable) {
      closed.add(variable);
    }
  }

  private final class Tries extends BodyScanner<Void> {
    @Override
    public Void visitTry(TryTree tree, Void unused) {
      // The header of a block that throws closes where the body fails.
      for (Tree resource :
          AbruptBlocks.endInThrow(tree.getBlock()) ? List.<Tree>of() : tree.getResources()) {
        if (resource instanceof VariableTree variable) {
          closed.add(ASTHelpers.getSymbol(variable));
        } else {
          add((ExpressionTree) resource);
        }
      }
      new Calls().scan(tree.getFinallyBlock(), null);
      return super.visitTry(tree, null);
    }
  }

  private final class Calls extends BodyScanner<Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      CallEffect effect = effects.of(tree);
      addIfClosed(tree, effect, Operand.RECEIVER);
      for (int position = 1; position <= tree.getArguments().size(); position++) {
        addIfClosed(tree, effect, Operand.argument(position));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void addIfClosed(MethodInvocationTree call, CallEffect effect, Operand operand) {
      Optional<ExpressionTree> passed = OperandTree.of(call, operand);
      if (passed.isPresent() && effect.effectOn(operand).onReturn() == Fate.ENDS) {
        add(passed.get());
      }
    }
  }
}
