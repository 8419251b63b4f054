package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Which objects read from or write to memory that they make themselves: the constructor gives its
 * superclass a stream that needs no close, as in {@code super(new ByteArrayInputStream(bytes))},
 * and closing the object is closing that, since its class does not close otherwise; or it gives one
 * to another constructor, whose objects wrap it, and does no more. What a static field holds is as
 * little the object's to close.
 */
final class MemoryStreams {
  private MemoryStreams() {}

  /** Whether {@code constructor} makes one. */
  static boolean areMadeBy(SourceMethod constructor, CallEffects effects) {
    List<? extends StatementTree> statements = constructor.tree().getBody().getStatements();
    if (statements.isEmpty()
        || !(statements.get(0) instanceof ExpressionStatementTree line)
        || !(line.getExpression() instanceof MethodInvocationTree call)
        || !ASTHelpers.getSymbol(call).isConstructor()) {
      return false;
    }
    if (ASTHelpers.getSymbol(call).owner != constructor.owner()) {
      return inheritsRelease(constructor.owner(), effects.resourceTypes())
          && isGivenMemory(call, effects);
    }
    return statements.size() == 1 && (isGivenMemory(call, effects) || owesNothing(call, effects));
  }

  private static boolean isGivenMemory(MethodInvocationTree call, CallEffects effects) {
    return !effects.of(call).sharedOperands().isEmpty()
        && effects.of(call).sharedOperands().stream()
            .map(operand -> call.getArguments().get(operand.position() - 1))
            .allMatch(given -> MemoryFields.isMemory(given, effects) || isStaticField(given));
  }

  private static boolean isStaticField(ExpressionTree expression) {
    return ASTHelpers.getSymbol(expression) instanceof VarSymbol variable && variable.isStatic();
  }

  private static boolean owesNothing(MethodInvocationTree call, CallEffects effects) {
    return call.getArguments().stream()
            .noneMatch(
                argument -> effects.resourceTypes().isCloseable(ASTHelpers.getType(argument)))
        && effects.resultOf(Callee.exactly(ASTHelpers.getSymbol(call)))
            instanceof ResultOwnership.NotOwned;
  }

  /** The same of the class path, where the superclass is given nothing else. */
  static boolean areMadeBy(
      ClassFileMethod constructor, ClassFileSymbols symbols, ResourceTypes types) {
    ClassSymbol owner = constructor.owner().symbol();
    return inheritsRelease(owner, types)
        && constructor.isReadable()
        && argumentOfSuper(constructor, symbols)
            .filter(made -> MemoryFields.isMemory(made.type, types))
            .isPresent();
  }

  /** The class of what is made to be the one argument of {@code super(..)}. */
  private static Optional<ClassSymbol> argumentOfSuper(
      ClassFileMethod constructor, ClassFileSymbols symbols) {
    Optional<MethodInsnNode> made = Optional.empty();
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction.getOpcode() == Opcodes.INVOKESPECIAL) {
        MethodInsnNode call = (MethodInsnNode) instruction;
        boolean isSuper =
            symbols
                .type(constructor.owner(), call.owner)
                .filter(type -> type == constructor.owner().symbol().getSuperclass().tsym)
                .isPresent();
        if (isSuper) {
          return org.objectweb.asm.Type.getArgumentTypes(call.desc).length == 1
              ? made.flatMap(inner -> symbols.type(constructor.owner(), inner.owner))
              : Optional.empty();
        }
        made = Optional.of(call);
      } else if (instruction.getOpcode() >= 0) {
        made = Optional.empty();
      }
    }
    return Optional.empty();
  }

  static boolean inheritsRelease(ClassSymbol type, ResourceTypes types) {
    return types.releasesOf(type.type).stream().noneMatch(release -> release.owner == type);
  }
}
