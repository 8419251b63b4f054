package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;

/**
 * The policy on which methods release a resource without taking anything from what it was started
 * for: an executor that is shut down still runs what it was given, what a model calls passive runs
 * nothing by itself, and a class of this compilation that only closes what it holds does so as
 * well. A timer is cancelled at once, and so are the periodic tasks of a scheduled executor.
 */
final class GracefulReleases {
  private static final Supplier<Type> EXECUTOR =
      Suppliers.typeFromString("java.util.concurrent.ExecutorService");
  private static final Supplier<Type> SCHEDULED_EXECUTOR =
      Suppliers.typeFromString("java.util.concurrent.ScheduledExecutorService");

  private final VisitorState state;

  GracefulReleases(VisitorState state) {
    this.state = state;
  }

  boolean isGraceful(Leak leak) {
    Type type = leak.type();
    return switch (leak.release()) {
      case "shutdown" -> isA(type, EXECUTOR) && !isA(type, SCHEDULED_EXECUTOR);
      default -> isPassive(type) || onlyCloses(type, leak.release());
    };
  }

  private boolean isPassive(Type type) {
    return LeakAnalysis.instance(state)
        .effects()
        .map(CallEffects::resourceTypes)
        .filter(types -> types.isPassive(type))
        .isPresent();
  }

  /**
   * Whether the source of the method {@code release} of {@code type} does nothing but to close,
   * unless that fails.
   */
  private boolean onlyCloses(Type type, String release) {
    Iterable<Symbol> named =
        type.tsym.members().getSymbolsByName(state.getNames().fromString(release));
    for (Symbol member : named) {
      if (member instanceof MethodSymbol method && method.params().isEmpty()) {
        MethodTree source = JavacTrees.instance(state.context).getTree(method);
        return source != null && source.getBody() != null && onlyCloses(source.getBody());
      }
    }
    return false;
  }

  private static boolean onlyCloses(Tree body) {
    boolean[] isMore = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isMore[0] |= !getSymbol(tree).name.toString().startsWith(Release.CLOSE);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(body, null);
    return !isMore[0];
  }

  private boolean isA(Type type, Supplier<Type> supertype) {
    Types types = state.getTypes();
    return types.isSubtype(types.erasure(type), types.erasure(supertype.get(state)));
  }
}
