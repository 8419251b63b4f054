package dev.sluice.flow;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;

/** Whether a call, by its effect on what it is passed, closes the tracked resource. */
final class ClosingCalls {
  private final BodyGraph graph;
  private final Tracked tracked;
  private final CallEffects effects;

  ClosingCalls(BodyGraph graph, Tracked tracked, CallEffects effects) {
    this.graph = graph;
    this.tracked = tracked;
    this.effects = effects;
  }

  /**
   * What the call {@code node}, of which {@code effect} is known by the static types, does to the
   * resource where that is {@code operand}: one that closes itself may be closed then.
   */
  OperandEffect onResource(Node node, CallEffect effect, Operand operand) {
    OperandEffect known = effect.effectOn(operand);
    return !known.mayEndObligation() && operand.isReceiver() && mayCloseItself(node)
        ? OperandEffect.MAY_TAKE_OWNERSHIP
        : known;
  }

  private boolean mayCloseItself(Node node) {
    return tracked instanceof Acquisition acquisition
        && node instanceof MethodInvocationNode call
        && call.getTarget().getMethod() instanceof MethodSymbol method
        && effects.objects().mayCloseItself(acquisition.tree(), method);
  }

  /** Whether the resource is closed when the call {@code node} returns. */
  boolean whenReturning(Node node, CallEffect effect, PathState state) {
    return closes(node, effect, OperandEffect::onReturn, state);
  }

  /** Whether some paths through the call close it, and others return without. */
  boolean sometimes(Node node, CallEffect effect, PathState state) {
    for (Operands.Passed passed : graph.passedTo(node)) {
      if (Operands.isResource(passed.node(), state)
          && effect.effectOn(passed.operand()).onReturn() == Fate.MAY_END) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is closed when the call throws what a program expects. */
  boolean whenThrowing(Node node, CallEffect effect, PathState state) {
    return closes(node, effect, OperandEffect::onThrow, state);
  }

  private boolean closes(
      Node node, CallEffect effect, Function<OperandEffect, Fate> exit, PathState state) {
    if (state.status() == ObligationStatus.SETTLED) {
      return false;
    }
    if (closesOwnerField(node, state)) {
      return true;
    }
    for (Operands.Passed passed : graph.passedTo(node)) {
      List<Reference> references =
          passed.node() instanceof ThisNode && releasesThis(node)
              ? keptByThis(state)
              : leadingToResource(Operands.referencesTo(closedWith(passed.node()), state));
      if (!references.isEmpty()
          && closes(effectOn(passed.operand(), node, effect, exit), exit, references)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code node} calls a method of this object that closes a field with an owner. */
  private boolean closesOwnerField(Node node, PathState state) {
    if (!(node instanceof MethodInvocationNode call)
        || !(call.getTarget().getMethod() instanceof MethodSymbol method)
        || !(method.isStatic() || call.getTarget().getReceiver() instanceof ThisNode)) {
      return false;
    }
    for (Reference reference : state.references()) {
      if (reference instanceof Reference.OwnerField owner
          && effects.objects().closesField(method, owner.symbol())) {
        return true;
      }
    }
    return false;
  }

  private static List<Reference> leadingToResource(List<Reference> references) {
    return references.isEmpty()
        ? references
        : references.stream().filter(Assignments::leadsToResource).toList();
  }

  /**
   * What is closed with {@code node}: the object that it is read from, where that field is all that
   * it closes, and what came from it, where that was asked for it.
   */
  private Node closedWith(Node node) {
    Node value = Operands.valueOf(node);
    if (value instanceof MethodInvocationNode call
        && call.getTarget().getMethod() instanceof MethodSymbol method
        && effects.objects().leadsToOwner(Callee.exactly(method), Operand.RECEIVER)) {
      return closedWith(call.getTarget().getReceiver());
    }
    return value instanceof FieldAccessNode access
            && !access.isStatic()
            && access.getReceiver() instanceof LocalVariableNode
            && access.getElement() instanceof VarSymbol field
            && effects.objects().isOnlyPart(field)
        ? access.getReceiver()
        : node;
  }

  /** Whether {@code call} is the release of this object itself, not what may come to one. */
  private boolean releasesThis(Node call) {
    return call instanceof MethodInvocationNode invocation
        && invocation.getTarget().getReceiver() instanceof ThisNode self
        && invocation
            .getTarget()
            .getMethod()
            .getSimpleName()
            .contentEquals(effects.resourceTypes().releaseMethod((Type) self.getType()));
  }

  /** A constructor that closes the object it makes closes what that keeps. */
  private static List<Reference> keptByThis(PathState state) {
    return state.references().stream()
        .filter(kept -> kept instanceof Reference.This || kept instanceof Reference.Field)
        .toList();
  }

  /**
   * The effect on {@code operand}. Who closes one argument and may close this one too, as {@code
   * close(outer, inner)} does, closes whichever is there.
   */
  private OperandEffect effectOn(
      Operand operand, Node node, CallEffect effect, Function<OperandEffect, Fate> exit) {
    OperandEffect onOperand = effect.effectOn(operand);
    boolean mayClose = onOperand.isGuess() || onOperand.onReturn() == Fate.MAY_END;
    boolean closesWhicheverIsThere =
        mayClose
            && graph.passedTo(node).stream()
                .map(Operands.Passed::operand)
                .filter(each -> !each.isReceiver())
                .anyMatch(each -> exit.apply(effect.effectOn(each)) == Fate.ENDS);
    return closesWhicheverIsThere ? OperandEffect.CLOSES : onOperand;
  }

  private static boolean closes(
      OperandEffect effect, Function<OperandEffect, Fate> exit, List<Reference> references) {
    return exit.apply(effect) == Fate.ENDS
        || (effect == OperandEffect.CLOSES_CHILDREN
            && references.stream().anyMatch(reference -> !Assignments.isResource(reference)));
  }
}
