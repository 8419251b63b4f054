package dev.sluice.checks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.Verdict;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.Witness;
import dev.sluice.ownership.ResourceTypes;
import java.util.Optional;

/** Words a leak for the user: the resource, the exit and the reason, with lines. */
final class LeakMessage {
  private static final ImmutableSet<ExitKind> EXITS =
      ImmutableSet.of(ExitKind.NORMAL, ExitKind.EXCEPTIONAL);

  private final CompilationUnitTree unit;

  LeakMessage(CompilationUnitTree unit) {
    this.unit = unit;
  }

  /** One sentence without a final period. */
  String of(Leak leak) {
    if (leak.verdict() == Verdict.CLOSED_BY_HAND) {
      return resource(leak)
          + " is closed by hand on every path ("
          + line(leak.closes().get(0))
          + "); a header closes it at the same points, since no code follows there and no clause"
          + " catches what close() throws";
    }
    return plain(leak)
        .map(witness -> resource(leak) + " " + withoutCause(leak, witness))
        .orElseGet(
            () ->
                resource(leak)
                    + " "
                    + LeakWords.of(leak).staysOpen()
                    + " if "
                    + failure(leak.causes().get(0)));
  }

  /**
   * The exit to tell of that no failure leads to. What the next turn of a loop forgets leaves the
   * method open, too, behind the loop, where the reader would look for it in vain.
   */
  private static Optional<Witness> plain(Leak leak) {
    ImmutableList<Witness> plain =
        leak.witnesses().stream()
            .filter(Witness::isWithoutCause)
            .collect(ImmutableList.toImmutableList());
    boolean isReturned =
        plain.stream().anyMatch(witness -> witness.exit().orElse(null) instanceof ReturnTree);
    return plain.stream()
        .filter(witness -> !isReturned && witness.kind() == ExitKind.NEXT_ITERATION)
        .findFirst()
        .or(() -> plain.stream().findFirst());
  }

  private static String resource(Leak leak) {
    String type = typeName(leak.type());
    return leak.references().stream()
        .findFirst()
        .map(variable -> "`" + variable.name + "` (" + type + ")")
        .orElse("this " + type);
  }

  private static String typeName(Type type) {
    return type.tsym instanceof ClassSymbol symbol
        ? ResourceTypes.namedClass(symbol).getSimpleName().toString()
        : type.tsym.getSimpleName().toString();
  }

  private String withoutCause(Leak leak, Witness witness) {
    LeakWords words = LeakWords.of(leak);
    boolean isNowhereClosed =
        leak.closes().isEmpty() && !leak.isClosedNormally() && !leak.isHandedOver();
    boolean isUnused = witness.exit().equals(Optional.of(leak.acquisition()));
    if (isNowhereClosed && (isUnused || EXITS.contains(witness.kind()))) {
      return words.isNeverClosed();
    }
    return switch (witness.kind()) {
      case OVERWRITTEN -> "is overwritten" + atLine(witness.exit()) + " " + words.whileOpen();
      case DROPPED -> "is used and dropped " + words.withoutClose();
      case NEXT_ITERATION ->
          leak.closes().isEmpty()
              ? words.isNeverClosed() + ", and each iteration of the loop opens another"
              : words.isStillOpen()
                  + " on some path when the next iteration of the loop opens another";
      case EXCEPTIONAL -> words.staysOpen() + " when " + leaving(witness);
      case NORMAL -> words.staysOpen() + " " + atNormalExit(leak, witness, words);
    };
  }

  private String leaving(Witness witness) {
    return witness.exit().isPresent()
        ? "the `throw`" + atLine(witness.exit()) + " leaves"
        : "an exception leaves";
  }

  private String atNormalExit(Leak leak, Witness witness, LeakWords words) {
    // What ran last in a loop may be its head, which stands before all that it leaves open.
    boolean isBefore =
        witness.exit().filter(exit -> startOf(exit) < startOf(leak.acquisition())).isPresent();
    if (witness.exit().isEmpty() || isBefore) {
      return "on a path that reaches the end " + words.withoutClosingIt();
    }
    return witness.exit().get() instanceof ReturnTree
        ? "when the code returns" + atLine(witness.exit())
        : "on a path that ends after " + line(witness.exit().get());
  }

  private String failure(Cause cause) {
    return what(cause.tree())
        + " throws "
        + cause.thrown().tsym.getSimpleName()
        + " ("
        + line(cause.tree())
        + ")";
  }

  private static String what(Tree cause) {
    if (cause instanceof NewClassTree creation) {
      Symbol type = ASTHelpers.getType(creation.getIdentifier()).tsym;
      return "`new " + type.getSimpleName() + "(" + dots(!creation.getArguments().isEmpty()) + ")`";
    }
    if (cause instanceof MethodInvocationTree call) {
      Symbol method = ASTHelpers.getSymbol(call);
      String name =
          method.isConstructor()
              ? call.getMethodSelect().toString()
              : method.getSimpleName().toString();
      return "`" + name + "(" + dots(!call.getArguments().isEmpty()) + ")`";
    }
    if (cause instanceof VariableTree variable) {
      return "closing `" + variable.getName() + "`";
    }
    return cause instanceof ThrowTree ? "the `throw`" : "the call";
  }

  private static String dots(boolean hasArguments) {
    return hasArguments ? "..." : "";
  }

  private String atLine(Optional<Tree> tree) {
    return tree.map(where -> " at " + line(where)).orElse("");
  }

  private String line(Tree tree) {
    Tree shown = tree instanceof AssignmentTree assignment ? assignment.getVariable() : tree;
    return "line " + unit.getLineMap().getLineNumber(startOf(shown));
  }

  private static int startOf(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }
}
