package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.stripParentheses;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.Leak;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an object sets itself to work in the background, as a server whose constructor starts the
 * thread that serves: to close it where the method ends would end its work. It does where its class
 * passes itself, or a function without parameters, as a task. Of classes without source only those
 * of the platform are known, and what a {@code start()} of others is for.
 */
final class BackgroundWork {
  /** What goes on after the call that starts it has come back. */
  private static final ImmutableSet<String> ASYNCHRONOUS =
      ImmutableSet.of(
          "java.nio.channels.AsynchronousChannel",
          "javax.sound.midi.Sequencer",
          "javax.sound.sampled.Clip");

  private final Tree member;
  private final JavacTrees trees;
  private final Types types;
  private final Tasks tasks;
  private final Type thread;

  /**
   * @param member what the leaks are in
   */
  BackgroundWork(Tree member, VisitorState state) {
    this.member = member;
    this.trees = JavacTrees.instance(state.context);
    this.types = state.getTypes();
    this.tasks = new Tasks(state.context);
    this.thread = state.getTypeFromString(Thread.class.getName());
  }

  /**
   * Whether what {@code leak} is about, or what it is wrapped in, does when it is made, or when one
   * of its methods is called in the member.
   */
  boolean isDoneBy(Leak leak) {
    ImmutableSet<Type> made =
        Stream.concat(Stream.of(leak.acquisition()), leak.wrappers().stream())
            .map(ASTHelpers::getType)
            .filter(Objects::nonNull)
            .collect(ImmutableSet.toImmutableSet());
    if (made.stream().anyMatch(this::isAsynchronous)) {
      return true;
    }
    ImmutableSet<ClassSymbol> fromSource =
        made.stream()
            .map(type -> type.tsym)
            .filter(ClassSymbol.class::isInstance)
            .map(ClassSymbol.class::cast)
            .filter(type -> trees.getTree(type) != null)
            .collect(ImmutableSet.toImmutableSet());
    Set<MethodSymbol> called = methodsCalledOn(leak);
    return called.stream().anyMatch(method -> isStart(method, made))
        || fromSource.stream().anyMatch(type -> startsItself(type, called));
  }

  /**
   * Whether {@code method}, of which there is no source, is the {@code start()} of one of {@code
   * made}: of a thread, or of a class that calls what it sets going the same.
   */
  private boolean isStart(MethodSymbol method, Set<Type> made) {
    return method.getSimpleName().contentEquals("start")
        && made.stream().anyMatch(type -> types.asSuper(type, method.owner) != null)
        && trees.getTree(method) == null
        && (method.owner == thread.tsym || !Callee.isPlatform((ClassSymbol) method.owner));
  }

  /** The methods that the member calls on the resource of {@code leak}. */
  private Set<MethodSymbol> methodsCalledOn(Leak leak) {
    Set<MethodSymbol> called = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = getReceiver(tree);
        if (receiver != null
            && (leak.acquisition() == stripParentheses(receiver)
                || LocalVariables.mentions(receiver, leak.references()))) {
          called.add(getSymbol(tree));
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(member, null);
    return called;
  }

  private boolean isAsynchronous(Type type) {
    return types.closure(types.erasure(type)).stream()
        .anyMatch(each -> ASYNCHRONOUS.contains(each.tsym.getQualifiedName().toString()));
  }

  private boolean startsItself(ClassSymbol type, Set<MethodSymbol> called) {
    Deque<MethodSymbol> open = new ArrayDeque<>(called);
    type.members()
        .getSymbols()
        .forEach(
            member -> {
              if (member instanceof MethodSymbol method && method.isConstructor()) {
                open.add(method);
              }
            });
    Set<MethodSymbol> seen = new HashSet<>();
    while (!open.isEmpty()) {
      MethodSymbol next = open.remove();
      MethodTree source = trees.getTree(implementation(next, type));
      if (source == null || !seen.add(next)) {
        continue;
      }
      TaskScanner scanner = new TaskScanner();
      scanner.scan(source.getBody(), null);
      if (scanner.isFound) {
        return true;
      }
      open.addAll(scanner.calledOnThis);
    }
    return false;
  }

  private MethodSymbol implementation(MethodSymbol method, ClassSymbol type) {
    MethodSymbol run =
        method.isConstructor()
            ? method
            : method.implementation(type, types, /* checkResult= */ false);
    return run == null ? method : run;
  }

  private final class TaskScanner extends TreeScanner<Void, Void> {
    private final Set<MethodSymbol> calledOnThis = new LinkedHashSet<>();
    private boolean isFound;

    @Override
    public Void scan(Tree tree, Void unused) {
      return isFound ? null : super.scan(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      isFound |= tasks.arePassedBy(tree);
      if (OperandTree.isOnThis(tree)) {
        calledOnThis.add(getSymbol(tree));
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      isFound |= tasks.arePassedBy(tree);
      return super.visitNewClass(tree, null);
    }
  }
}
