package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which objects are made around something that is no resource, and have nothing else, as a channel
 * over the next stage of a pipeline: all that their {@code close()} deals with is in fields that
 * the constructor fills with what it was given, and it does no more. Whoever made that thing ends
 * it, so nothing is owed for the object.
 */
final class Facades {
  private Facades() {}

  /** Whether {@code constructor} makes one, where closing it deals with {@code released}. */
  static boolean areMadeBy(SourceMethod constructor, Set<VarSymbol> released) {
    if (!isBare(constructor.owner())) {
      return false;
    }
    Set<Symbol> filled = new LinkedHashSet<>();
    for (StatementTree statement : constructor.tree().getBody().getStatements()) {
      if (!(statement instanceof ExpressionStatementTree line)
          || !isPlain(line.getExpression(), filled)) {
        return false;
      }
    }
    return !released.isEmpty() && filled.containsAll(released);
  }

  /**
   * Whether {@code expression} calls a constructor with no more than an object to synchronise on,
   * as that of a {@code Writer} is given, or keeps a parameter.
   */
  private static boolean isPlain(ExpressionTree expression, Set<Symbol> filled) {
    if (expression instanceof MethodInvocationTree call) {
      return ASTHelpers.getSymbol(call).isConstructor()
          && call.getArguments().stream().allMatch(Facades::isParameter)
          && ASTHelpers.getSymbol(call).params().stream()
              .allMatch(parameter -> Superclasses.is(parameter.type, Superclasses.OBJECT));
    }
    if (!(expression instanceof AssignmentTree assignment)
        || !isParameter(assignment.getExpression())) {
      return false;
    }
    // A number may be a handle.
    if (ASTHelpers.getType(assignment.getExpression()).isReference()) {
      filled.add(ASTHelpers.getSymbol(assignment.getVariable()));
    }
    return true;
  }

  private static boolean isParameter(ExpressionTree expression) {
    return ASTHelpers.getSymbol(expression) instanceof VarSymbol value
        && value.owner instanceof MethodSymbol;
  }

  /** The same of the class path, where only the names of fields are known. */
  static boolean areMadeBy(ClassFileMethod constructor, Set<String> released) {
    if (!isBare(constructor.owner().symbol()) || !constructor.isReadable()) {
      return false;
    }
    Set<String> filled = new LinkedHashSet<>();
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction instanceof FieldInsnNode store
          && store.getOpcode() == Opcodes.PUTFIELD
          && store.getPrevious() instanceof VarInsnNode value
          && value.getOpcode() == Opcodes.ALOAD) {
        filled.add(store.name);
      } else if (!isPlain(instruction)) {
        return false;
      }
    }
    return !released.isEmpty() && filled.containsAll(released);
  }

  private static boolean isPlain(AbstractInsnNode instruction) {
    return instruction.getOpcode() < 0
        || instruction.getOpcode() == Opcodes.RETURN
        || instruction instanceof VarInsnNode
        || (instruction instanceof MethodInsnNode call
            && call.getOpcode() == Opcodes.INVOKESPECIAL
            && (call.desc.equals("()V") || call.desc.equals("(Ljava/lang/Object;)V")));
  }

  /** Whether nothing but {@code type} itself can have made its objects hold something. */
  static boolean isBare(ClassSymbol type) {
    return type.getSuperclass().tsym instanceof ClassSymbol base
        && !ClassFiles.isOutsidePlatform(base)
        && ((base.flags() & Flags.ABSTRACT) != 0
            || !(base.getSuperclass().tsym instanceof ClassSymbol));
  }
}
