package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.BodyScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What an object does to something else when it is made, and deals with again when it is closed: it
 * counts itself in what it was given, enters itself into a list of the object around it, takes a
 * lock. Whoever has that thing sees whether the object was closed.
 */
final class Counterparts {
  private Counterparts() {}

  /**
   * Whether {@code constructor} does something to what it is given, or to an enclosing object, that
   * is in one of the fields {@code released}, which {@code close()} mentions.
   */
  static boolean areMadeBy(SourceMethod constructor, Set<VarSymbol> released) {
    Scanner scanner = new Scanner(constructor);
    scanner.scan(constructor.code(), null);
    return scanner.told.stream()
        .anyMatch(thing -> released.contains(scanner.keepers.getOrDefault(thing, thing)));
  }

  /** Finds what is told, and in which fields the object keeps what it is given. */
  private static final class Scanner extends BodyScanner<Void> {
    private final SourceMethod constructor;
    private final Set<VarSymbol> told = new HashSet<>();
    private final Map<VarSymbol, VarSymbol> keepers = new HashMap<>();

    Scanner(SourceMethod constructor) {
      this.constructor = constructor;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (symbolOf(tree.getExpression()) instanceof VarSymbol value
          && value.owner == constructor.symbol()
          && symbolOf(tree.getVariable()) instanceof VarSymbol field
          && field.getKind() == ElementKind.FIELD) {
        keepers.put(value, field);
        // What is done to the field is done to what it was given.
        keepers.put(field, field);
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
      ExpressionTree expression = tree.getExpression();
      if (expression instanceof MethodInvocationTree call) {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        if (receiver != null && symbolOf(receiver) instanceof VarSymbol thing) {
          tellIfForeign(thing, keepers.containsKey(thing) || thing.owner == constructor.symbol());
        }
      } else if (expression instanceof UnaryTree step) {
        change(step.getExpression());
      } else if (expression instanceof CompoundAssignmentTree change) {
        change(change.getVariable());
      } else if (expression instanceof AssignmentTree assignment) {
        change(assignment.getVariable());
      }
      return super.visitExpressionStatement(tree, null);
    }

    private void change(ExpressionTree variable) {
      if (symbolOf(variable) instanceof VarSymbol thing) {
        tellIfForeign(thing, /* isGiven= */ false);
      }
    }

    private void tellIfForeign(VarSymbol thing, boolean isGiven) {
      if (isGiven || isOfEnclosing(thing)) {
        told.add(thing);
      }
    }

    /** Whether {@code variable} is a field of an object around the new one. */
    private boolean isOfEnclosing(VarSymbol variable) {
      if (variable.getKind() != ElementKind.FIELD || ASTHelpers.isStatic(variable)) {
        return false;
      }
      Symbol around = constructor.owner().owner;
      while (around != null && around != variable.owner) {
        around = around.owner;
      }
      return around instanceof ClassSymbol;
    }

    private static Symbol symbolOf(ExpressionTree tree) {
      return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree));
    }
  }
}
