package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which helpers do nothing but to close what they are given, so that one may run where the code
 * around it fails, too. Errs towards saying no.
 */
final class ClosingHelpers {
  private static final Pattern QUESTION_WORDS =
      Pattern.compile("(is|has|get|non|as|to|of)(?![a-z])");

  private static final ImmutableSet<String> QUESTIONS =
      ImmutableSet.of(
          "entrySet",
          "equals",
          "hasNext",
          "iterator",
          "keySet",
          "length",
          "next",
          "size",
          "values");

  private final VisitorState state;
  private final JavacTrees trees;

  ClosingHelpers(VisitorState state) {
    this.state = state;
    this.trees = JavacTrees.instance(state.context);
  }

  /**
   * Refuses {@code call} of a helper that may do more than to close one resource: with several,
   * another one may still be in use where this one has to be closed, or be open where this is null.
   */
  void requireNothingElse(MethodInvocationTree call) {
    boolean isForSeveral =
        call.getArguments().stream().filter(argument -> mayHoldResource(getType(argument))).count()
            > 1;
    if (isForSeveral || !doesNothingElse(getSymbol(call), ImmutableSet.of())) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
  }

  private boolean mayHoldResource(Type type) {
    return LeakAnalysis.instance(state)
        .effects()
        .map(CallEffects::resourceTypes)
        .filter(types -> types.isCloseable(type) || types.holdsResources(type))
        .isPresent();
  }

  private boolean doesNothingElse(MethodSymbol helper, Set<MethodSymbol> callers) {
    if (callers.contains(helper)) {
      return false;
    }
    MethodTree source = trees.getTree(helper);
    if (source == null || source.getBody() == null) {
      // A class file tells that it closes, not what else it does; its name may.
      String name = helper.getSimpleName().toString();
      return name.contains("lose") || (isQuestion(name) && !canThrow(helper));
    }
    OtherCode scanner = new OtherCode(helper, callers);
    scanner.scan(source.getBody(), null);
    return !scanner.isFound;
  }

  /** Whether a method of this name looks for something, and changes nothing. */
  private static boolean isQuestion(String name) {
    return QUESTIONS.contains(name) || QUESTION_WORDS.matcher(name).lookingAt();
  }

  private boolean canThrow(MethodSymbol helper) {
    return LeakAnalysis.instance(state)
        .effects()
        .map(effects -> effects.canThrow(Callee.of(helper)))
        .orElse(true);
  }

  /** Looks for what is no close, no test and no handling of a close that failed. */
  private final class OtherCode extends TreeScanner<Void, Void> {
    private final ImmutableSet<MethodSymbol> callers;
    private boolean isFound;

    OtherCode(MethodSymbol helper, Set<MethodSymbol> callers) {
      this.callers = ImmutableSet.<MethodSymbol>builder().addAll(callers).add(helper).build();
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      isFound |=
          tree instanceof NewClassTree
              || tree instanceof LambdaExpressionTree
              || tree instanceof ThrowTree
              || tree instanceof CompoundAssignmentTree
              || (tree instanceof AssignmentTree assignment && isKept(assignment.getVariable()))
              || (tree instanceof UnaryTree operation && LocalVariables.assigns(operation));
      return isFound ? null : super.scan(tree, null);
    }

    /** Runs after a close only. */
    @Override
    public Void visitCatch(CatchTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      MethodSymbol method = getSymbol(tree);
      boolean isClose =
          tree.getArguments().isEmpty() && method.getSimpleName().contentEquals("close");
      isFound |= !isClose && !doesNothingElse(method, callers);
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isKept(Tree target) {
      return !Derivations.isLocal(getSymbol(target));
    }
  }
}
