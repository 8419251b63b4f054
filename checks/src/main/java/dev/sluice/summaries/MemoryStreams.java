package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
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

  /**
   * The same of the class path, where the other constructor is given nothing else, and no call
   * comes after that of one of the same class.
   */
  static boolean areMadeBy(
      ClassFileMethod constructor, ClassFileSymbols symbols, CallEffects effects) {
    if (!inheritsRelease(constructor.owner().symbol(), effects.resourceTypes())
        || !constructor.isReadable()) {
      return false;
    }
    Optional<MethodInsnNode> made = Optional.empty();
    int unfinished = 0;
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction.getOpcode() != Opcodes.INVOKESPECIAL) {
        unfinished += instruction.getOpcode() == Opcodes.NEW ? 1 : 0;
        made = instruction.getOpcode() < 0 ? made : Optional.empty();
      } else if (unfinished == 0) {
        return made.filter(stream -> isMemory(stream, constructor, symbols, effects)).isPresent()
            && wrapsItsOnlyArgument((MethodInsnNode) instruction, constructor, symbols, effects);
      } else {
        made = Optional.of((MethodInsnNode) instruction);
        unfinished--;
      }
    }
    return false;
  }

  /** Whether {@code delegate}, a call of {@code this(..)} or {@code super(..)}, does no more. */
  private static boolean wrapsItsOnlyArgument(
      MethodInsnNode delegate,
      ClassFileMethod constructor,
      ClassFileSymbols symbols,
      CallEffects effects) {
    if (Type.getArgumentTypes(delegate.desc).length != 1) {
      return false;
    }
    ClassSymbol owner = constructor.owner().symbol();
    Optional<ClassSymbol> target = symbols.type(constructor.owner(), delegate.owner);
    return target.filter(type -> type == owner.getSuperclass().tsym).isPresent()
        || (target.filter(type -> type == owner).isPresent()
            && !isFollowedByCall(delegate)
            && symbols
                .method(constructor.owner(), delegate.owner, delegate.name, delegate.desc)
                .map(Callee::exactly)
                .filter(other -> effects.resultOf(other).shares(Operand.argument(1)))
                .isPresent());
  }

  private static boolean isFollowedByCall(AbstractInsnNode instruction) {
    AbstractInsnNode next = instruction.getNext();
    return next != null
        && (next.getType() == AbstractInsnNode.METHOD_INSN || isFollowedByCall(next));
  }

  private static boolean isMemory(
      MethodInsnNode made,
      ClassFileMethod constructor,
      ClassFileSymbols symbols,
      CallEffects effects) {
    return symbols
            .type(constructor.owner(), made.owner)
            .filter(type -> MemoryFields.isMemory(type.type, effects.resourceTypes()))
            .isPresent()
        || symbols
            .method(constructor.owner(), made.owner, made.name, made.desc)
            .map(Callee::exactly)
            .filter(effects.objects()::isCloseWithoutEffect)
            .isPresent();
  }

  static boolean inheritsRelease(ClassSymbol type, ResourceTypes types) {
    return types.releasesOf(type.type).stream().noneMatch(release -> release.owner == type);
  }
}
