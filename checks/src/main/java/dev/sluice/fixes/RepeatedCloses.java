package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one more {@code close()} has no effect: as {@code Closeable} and some other types of the
 * platform promise, or as the code of the type shows, which does nothing but to close what promises
 * that, or which returns at once when it has run before. Errs towards an effect.
 */
final class RepeatedCloses {
  private static final ImmutableList<String> PROMISED =
      ImmutableList.of(
          "jakarta.jms.Connection",
          "jakarta.jms.JMSContext",
          "jakarta.jms.MessageConsumer",
          "jakarta.jms.MessageProducer",
          "jakarta.jms.Session",
          "java.io.Closeable",
          "java.nio.channels.FileLock",
          "java.sql.Connection",
          "java.sql.ResultSet",
          "java.sql.Statement",
          "java.util.concurrent.ExecutorService",
          "java.util.stream.BaseStream",
          "javax.jms.Connection",
          "javax.jms.JMSContext",
          "javax.jms.MessageConsumer",
          "javax.jms.MessageProducer",
          "javax.jms.Session",
          "javax.naming.Context",
          "javax.naming.NamingEnumeration");

  /** What tells that it was called before, of {@code AtomicBoolean}. */
  private static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of("getAndSet", "compareAndSet");

  private final VisitorState state;
  private final Types types;
  private final JavacTrees trees;

  RepeatedCloses(VisitorState state) {
    this.state = state;
    this.types = state.getTypes();
    this.trees = JavacTrees.instance(state.context);
  }

  /** Whether one more close of what has the type {@code type} has no effect. */
  boolean haveNoEffect(Type type) {
    return haveNoEffect(type, new HashSet<>());
  }

  private boolean haveNoEffect(Type type, Set<Type> seen) {
    if (PROMISED.stream().map(state::getTypeFromString).anyMatch(each -> isA(type, each))) {
      return true;
    }
    Type erased = types.erasure(type);
    if (!seen.add(erased) || erased.tsym == null) {
      return false;
    }
    for (Type each : types.closure(erased)) {
      for (var member : each.tsym.members().getSymbolsByName(each.tsym.name.table.names.close)) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          MethodTree source = trees.getTree(method);
          return source != null
              && source.getBody() != null
              && isHarmless(source.getBody(), each, seen);
        }
      }
    }
    return false;
  }

  private boolean isA(Type type, Type promised) {
    return promised != null && types.isSubtype(types.erasure(type), types.erasure(promised));
  }

  private boolean isHarmless(BlockTree body, Type type, Set<Type> seen) {
    List<? extends StatementTree> statements = body.getStatements();
    return (!statements.isEmpty() && returnsTheSecondTime(statements.get(0), body))
        || statements.stream().allMatch(statement -> isHarmless(statement, type, seen));
  }

  /** Whether {@code statement} returns where a flag says so that {@code body} sets. */
  private static boolean returnsTheSecondTime(StatementTree statement, BlockTree body) {
    if (!(statement instanceof IfTree branch)
        || branch.getElseStatement() != null
        || !isReturn(branch.getThenStatement())) {
      return false;
    }
    boolean[] isTold = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        isTold[0] |= SWITCHES.contains(getSymbol(call).getSimpleName().toString());
        return super.visitMethodInvocation(call, null);
      }
    }.scan(branch.getCondition(), null);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        isTold[0] |=
            assignment.getExpression() instanceof LiteralTree
                && isRead(getSymbol(assignment.getVariable()), branch.getCondition());
        return super.visitAssignment(assignment, null);
      }
    }.scan(body, null);
    return isTold[0];
  }

  private static boolean isRead(Symbol variable, ExpressionTree condition) {
    boolean[] isFound = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        isFound[0] |= tree instanceof ExpressionTree && getSymbol(tree) == variable;
        return super.scan(tree, null);
      }
    }.scan(condition, null);
    return isFound[0];
  }

  private static boolean isReturn(StatementTree statement) {
    return statement instanceof ReturnTree
        || (statement instanceof BlockTree block
            && block.getStatements().size() == 1
            && block.getStatements().get(0) instanceof ReturnTree);
  }

  private boolean isHarmless(StatementTree statement, Type type, Set<Type> seen) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(each -> isHarmless(each, type, seen));
    }
    if (statement instanceof SynchronizedTree block) {
      return isHarmless((StatementTree) block.getBlock(), type, seen);
    }
    if (statement instanceof IfTree branch) {
      return isPlain(branch.getCondition())
          && isHarmless(branch.getThenStatement(), type, seen)
          && (branch.getElseStatement() == null
              || isHarmless(branch.getElseStatement(), type, seen));
    }
    if (statement instanceof TryTree block) {
      // A clause runs where a close fails, which is no matter of how often.
      return block.getResources().isEmpty()
          && isHarmless((StatementTree) block.getBlock(), type, seen)
          && (block.getFinallyBlock() == null
              || isHarmless((StatementTree) block.getFinallyBlock(), type, seen));
    }
    return statement instanceof ExpressionStatementTree expression
        && isHarmless(expression.getExpression(), type, seen);
  }

  private boolean isHarmless(ExpressionTree expression, Type type, Set<Type> seen) {
    if (expression instanceof AssignmentTree assignment) {
      return assignment.getExpression() instanceof LiteralTree;
    }
    if (!(expression instanceof MethodInvocationTree call)
        || !call.getArguments().isEmpty()
        || !getSymbol(call).getSimpleName().contentEquals("close")) {
      return false;
    }
    ExpressionTree receiver = getReceiver(call);
    return receiver != null
        && haveNoEffect(
            receiver.toString().equals("super") ? types.supertype(type) : getType(receiver), seen);
  }

  /** Whether nothing is called in {@code condition}, so that it has no effect. */
  private static boolean isPlain(ExpressionTree condition) {
    boolean[] isPlain = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        isPlain[0] &=
            !(tree instanceof AssignmentTree)
                && !(tree instanceof MethodInvocationTree call && !call.getArguments().isEmpty());
        return super.scan(tree, null);
      }
    }.scan(condition, null);
    return isPlain[0];
  }
}
