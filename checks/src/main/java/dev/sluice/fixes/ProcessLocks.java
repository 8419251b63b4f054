package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.Leak;
import dev.sluice.ownership.Comparisons;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a resource is there to keep other processes out, so that to close it where the method
 * ends would let them in: a file lock that nothing releases, with the file that it stands for; and
 * a port that is taken by a program which ends where it can't have it.
 */
final class ProcessLocks {
  private static final String LOCK = "java.nio.channels.FileLock";
  private static final ImmutableList<String> PORTS =
      ImmutableList.of("java.net.ServerSocket", "java.net.DatagramSocket");

  private final Tree member;
  private final VisitorState state;
  private final Types types;

  /**
   * @param member what the leaks are in
   */
  ProcessLocks(Tree member, VisitorState state) {
    this.member = member;
    this.state = state;
    this.types = state.getTypes();
  }

  /** Whether the resource of {@code leak}, which the code does not close, is one. */
  boolean areHeldBy(Leak leak) {
    Type type = getType(leak.acquisition());
    boolean isLocked = isA(type, LOCK) || isLockedThrough(leak);
    return (isLocked && !isAnyCall(this::releasesLock, member) && !isWorkDoneWith(leak))
        || (PORTS.stream().anyMatch(port -> isA(type, port)) && isNeededByProcess(leak.path()));
  }

  /** Whether a lock is taken that the resource, or what leads to it, hands out. */
  private boolean isLockedThrough(Leak leak) {
    return isAnyCall(
        call -> isA(getType(call), LOCK) && isReachedFrom(leak, getReceiver(call)), member);
  }

  private static boolean isReachedFrom(Leak leak, ExpressionTree receiver) {
    ExpressionTree at = receiver;
    while (at instanceof MethodInvocationTree call) {
      if (at == leak.acquisition()) {
        return true;
      }
      at = getReceiver(call);
    }
    return at == leak.acquisition()
        || (at != null && LocalVariables.mentions(at, leak.references()));
  }

  /**
   * Whether something uses a lock, or the resource once there is a lock: it is for that work then,
   * and not for the life of the program.
   */
  private boolean isWorkDoneWith(Leak leak) {
    Set<VarSymbol> locked = new HashSet<>();
    boolean[] isLocked = {false};
    boolean[] isUsed = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        super.visitMethodInvocation(call, null);
        if (isA(getType(call), LOCK)) {
          isLocked[0] = true;
          locked.addAll(leak.references());
          addVariables(getReceiver(call), locked);
        }
        return null;
      }

      @Override
      public Void visitBinary(BinaryTree tree, Void unused) {
        return Comparisons.areWithNull(tree) ? null : super.visitBinary(tree, null);
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        return tree.getExpression() instanceof IdentifierTree
            ? null
            : super.visitReturn(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        isUsed[0] |=
            isLocked[0]
                && getSymbol(tree) instanceof VarSymbol variable
                && (locked.contains(variable) || isA(variable.type, LOCK));
        return null;
      }
    }.scan(member, null);
    return isUsed[0];
  }

  private static void addVariables(Tree tree, Set<VarSymbol> result) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        if (getSymbol(identifier) instanceof VarSymbol variable) {
          result.add(variable);
        }
        return null;
      }
    }.scan(tree, null);
  }

  private boolean releasesLock(MethodInvocationTree call) {
    ExpressionTree receiver = getReceiver(call);
    return receiver != null && isA(getType(receiver), LOCK) && isRelease(getSymbol(call));
  }

  private static boolean isRelease(MethodSymbol method) {
    return method.getSimpleName().contentEquals("release")
        || method.getSimpleName().contentEquals("close");
  }

  /** Whether the program ends where opening it fails. */
  private static boolean isNeededByProcess(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof TryTree handler
          && handler.getBlock() == at.getLeaf()
          && handler.getCatches().stream().anyMatch(ProcessLocks::endsProcess)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsProcess(CatchTree clause) {
    return isAnyCall(
        call ->
            getSymbol(call).owner.getQualifiedName().contentEquals(System.class.getName())
                && getSymbol(call).getSimpleName().contentEquals("exit"),
        clause);
  }

  private static boolean isAnyCall(Predicate<MethodInvocationTree> test, Tree tree) {
    boolean[] isFound = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        isFound[0] |= test.test(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return isFound[0];
  }

  private boolean isA(Type type, String name) {
    Type wanted = state.getTypeFromString(name);
    return type != null
        && wanted != null
        && types.isSubtype(types.erasure(type), types.erasure(wanted));
  }
}
