package dev.sluice.summaries;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.Callee;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods never come back: those without a {@code return} whose last statement throws or
 * calls one that never comes back.
 */
final class Endings {
  private final SourceMethods methods;
  private final Predicate<Callee> comesBack;
  private final Map<SourceMethod, Boolean> known = new HashMap<>();

  /**
   * The endings of the methods of one compilation.
   *
   * @param comesBack whether a call of a method without source comes back
   */
  Endings(SourceMethods methods, Predicate<Callee> comesBack) {
    this.methods = methods;
    this.comesBack = comesBack;
  }

  /** Whether a call of {@code method} can come back; yes where that is not known. */
  boolean canReturn(SourceMethod method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      answer = search(method);
      known.put(method, answer);
    }
    return answer;
  }

  /** Follows the last calls: the method comes back where any of them does. */
  private boolean search(SourceMethod root) {
    Set<SourceMethod> seen = new HashSet<>();
    Deque<SourceMethod> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      SourceMethod next = open.remove();
      Boolean answer = known.get(next);
      if (!seen.add(next) || Boolean.FALSE.equals(answer)) {
        continue;
      }
      if (Boolean.TRUE.equals(answer) || !endsInCalls(next, open)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code method} comes back only if one of those that are added to {@code sources} does.
   */
  private boolean endsInCalls(SourceMethod method, Collection<SourceMethod> sources) {
    List<Callee> last = new ArrayList<>();
    if (hasReturn(method.tree().getBody()) || !collectLast(method.tree().getBody(), last)) {
      return false;
    }
    for (Callee callee : last) {
      Optional<SourceMethod> source =
          callee.isOverridable() ? Optional.empty() : methods.find(callee.symbol());
      if (source.isPresent()) {
        sources.add(source.get());
      } else if (comesBack.test(callee)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasReturn(Tree body) {
    boolean[] isFound = new boolean[1];
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        isFound[0] = true;
        return null;
      }
    }.scan(body, null);
    return isFound[0];
  }

  /** Adds the calls that {@code statement} ends with; false where it may end otherwise. */
  private static boolean collectLast(StatementTree statement, List<Callee> last) {
    if (statement instanceof BlockTree block) {
      List<? extends StatementTree> statements = block.getStatements();
      return !statements.isEmpty() && collectLast(statements.get(statements.size() - 1), last);
    }
    if (statement instanceof IfTree condition) {
      return condition.getElseStatement() != null
          && collectLast(condition.getThenStatement(), last)
          && collectLast(condition.getElseStatement(), last);
    }
    if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call) {
      return Callee.of(call).map(last::add).orElse(false);
    }
    return statement instanceof ThrowTree;
  }
}
