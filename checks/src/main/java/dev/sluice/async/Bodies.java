package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where whole methods run, and with them the code that stands in them. */
final class Bodies {
  private final Threads threads;

  Bodies(Threads threads) {
    this.threads = threads;
  }

  /**
   * Where the code around {@code expression} runs; {@link Placement.Kind#PLAIN} in a method that
   * anybody may call.
   */
  Optional<Placement> around(TreePath expression, Trail trail) {
    TreePath at = expression;
    while (at.getParentPath() != null) {
      Tree leaf = at.getLeaf();
      at = at.getParentPath();
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return threads.callbacks().of(at, trail);
      }
      if (at.getLeaf() instanceof MethodTree) {
        return ofMethod(at, trail).or(() -> Optional.of(Placement.plain()));
      }
      if (at.getLeaf() instanceof ClassTree && !(leaf instanceof ClassTree)) {
        // Initialisers run when a program starts up.
        return Optional.of(Placement.offloaded());
      }
    }
    return Optional.empty();
  }

  /**
   * The same for code that subscribes: where anybody may call the method, as far as the callers in
   * this compilation tell, and {@link Placement.Kind#CALLER} where there are none.
   */
  Optional<Placement> aroundSubscriber(TreePath expression, Trail trail) {
    return around(expression, trail)
        .flatMap(
            placement ->
                placement.kind() == Placement.Kind.PLAIN
                    ? ofCallers(enclosingCode(expression), trail)
                    : Optional.of(placement));
  }

  private Optional<Placement> ofCallers(TreePath code, Trail trail) {
    // A lambda that a plain method takes out of somewhere: who calls that method isn't followed.
    if (threads.isTooFar() || !(code.getLeaf() instanceof MethodTree method)) {
      return Optional.of(Placement.unknown());
    }
    List<Placement> placements = new ArrayList<>();
    for (TreePath caller : threads.sources().callersOf(ASTHelpers.getSymbol(method))) {
      if (Placement.isSettledByCallers(placements)) {
        break;
      }
      if (!trail.contains(caller.getLeaf())) {
        Trail further = trail.seeing(caller.getLeaf());
        (caller.getLeaf() instanceof MemberReferenceTree
                ? threads.callbacks().ofEntry(caller, further)
                : aroundSubscriber(caller, further))
            .ifPresent(placements::add);
      }
    }
    return Placement.ofCallers(placements).or(() -> Optional.of(Placement.caller()));
  }

  /** Where the method at {@code path} runs, if that is told; empty where anybody may call it. */
  Optional<Placement> ofMethod(TreePath path, Trail trail) {
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) path.getLeaf());
    if (method == null) {
      return Optional.of(Placement.unknown());
    }
    if (isMain(method)) {
      return Optional.of(Placement.offloaded());
    }
    Optional<ThreadKind> annotated = threads.facts().annotated(method);
    if (annotated.isPresent()) {
      return Optional.of(placement(annotated.get(), path, ""));
    }
    Optional<ThreadFact> fact = threads.facts().find(method, ThreadVerb.IS_CALLED_ON);
    Optional<TreePath> anonymous = findAnonymous(path);
    if (anonymous.isPresent() && isUsedOtherwise(anonymous.get(), method)) {
      return fact.map(known -> placement(known, path)).or(() -> Optional.of(Placement.unknown()));
    }
    if (anonymous.isPresent()) {
      return threads
          .callbacks()
          .of(anonymous.get(), trail)
          .filter(placement -> placement.kind() != Placement.Kind.UNKNOWN || fact.isEmpty())
          .or(() -> fact.map(known -> placement(known, path)));
    }
    return fact.isPresent()
        ? fact.map(known -> placement(known, path))
        : threads.objects().of(method, trail);
  }

  /** Whether another method is called on the object, as {@code execute()} on a task. */
  private static boolean isUsedOtherwise(TreePath anonymous, MethodSymbol method) {
    return Call.on(Call.withoutWrapping(anonymous))
        .filter(call -> call.method().name != method.name)
        .isPresent();
  }

  /** The object whose anonymous class the method at {@code path} is in. */
  private static Optional<TreePath> findAnonymous(TreePath path) {
    TreePath type = path.getParentPath();
    return type != null
            && type.getParentPath() != null
            && type.getParentPath().getLeaf() instanceof NewClassTree creation
            && creation.getClassBody() == type.getLeaf()
        ? Optional.of(type.getParentPath())
        : Optional.empty();
  }

  /** Where code runs that a library calls as {@code fact} tells. */
  Placement placement(ThreadFact fact, TreePath code) {
    String owner = fact.method().owner();
    return placement(
        fact.thread(),
        code,
        owner.substring(owner.lastIndexOf('.') + 1) + "." + fact.method().name());
  }

  /**
   * Where code runs that a library calls on its own threads, unless the object that the code is of
   * was given to the library with others.
   */
  Placement placement(ThreadKind thread, TreePath code, String contract) {
    return thread == ThreadKind.EVENT_LOOP && threads.handovers().isAround(code)
        ? Placement.unknown()
        : Placement.calledOn(thread, code, contract);
  }

  /** The lambda or method that {@code path} is a part of. */
  static TreePath enclosingCode(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof LambdaExpressionTree)
        && !(at.getLeaf() instanceof MethodTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  private static boolean isMain(MethodSymbol method) {
    return method.name.contentEquals("main")
        && method.isStatic()
        && method.getReturnType().hasTag(TypeTag.VOID);
  }
}
