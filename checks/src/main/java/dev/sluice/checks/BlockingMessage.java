package dev.sluice.checks;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.BlockingChain;
import dev.sluice.async.BlockingSite;
import dev.sluice.async.Misplacement;
import dev.sluice.async.Placement;

/** Words a blocking call for the user: what blocks, where it runs and why, with lines. */
final class BlockingMessage {
  private final CompilationUnitTree unit;

  BlockingMessage(CompilationUnitTree unit) {
    this.unit = unit;
  }

  /** One sentence without a final period. */
  String of(BlockingSite site) {
    return what(site.chain()) + " " + where(site) + misplaced(site);
  }

  private static String what(BlockingChain chain) {
    String steps = chain.steps().stream().map(step -> "`" + step + "`").collect(joining(" → "));
    return chain.location().isEmpty() ? steps : steps + " (" + chain.location() + ")";
  }

  private String where(BlockingSite site) {
    String verb = site.chain().isCertain() ? "blocks" : "may block";
    Placement placement = site.placement();
    if (site.kind() == BlockingSite.Kind.VALUE) {
      return verb
          + " at once, while the chain is put together: no scheduler moves the argument of `"
          + name(site.code().getLeaf())
          + "`";
    }
    if (placement.kind() == Placement.Kind.NON_BLOCKING) {
      return verb
          + (placement.isRetry() ? " an event loop when it is tried again" : " an event loop")
          + decider(placement);
    }
    if (placement.kind() == Placement.Kind.CALLER) {
      return verb + " whatever thread subscribes: nothing in this chain moves it";
    }
    return verb + " a thread that nobody can tell";
  }

  /** What looks as if it moved the call, and why it doesn't. */
  private String misplaced(BlockingSite site) {
    if (site.misplacement().isEmpty() || site.placement().isRetry()) {
      return "";
    }
    Misplacement misplacement = site.misplacement().get();
    Tree call = misplacement.call().getLeaf();
    return ": `"
        + name(call)
        + "` (line "
        + line(call)
        + ")"
        + (misplacement.kind() == Misplacement.Kind.SIGNALS
            ? " moves only what comes after it"
            : " does not reach past that");
  }

  private String decider(Placement placement) {
    if (!placement.contract().isEmpty()) {
      return ", which calls `" + placement.contract() + "`";
    }
    if (placement.decider().isEmpty()) {
      return "";
    }
    TreePath decider = placement.decider().get();
    String name = name(decider.getLeaf());
    if (name.isEmpty()) {
      return "";
    }
    String at =
        decider.getCompilationUnit() == unit ? " (line " + line(decider.getLeaf()) + ")" : "";
    if (decider.getLeaf() instanceof MethodTree) {
      return ", which runs `" + name + "`";
    }
    return ASTHelpers.getSymbol(decider.getLeaf()) instanceof VarSymbol
        ? ", where `" + name + "`" + at + " delivers"
        : ", where `" + name + "`" + at + " puts it";
  }

  private static String name(Tree tree) {
    Symbol symbol =
        tree instanceof MethodTree method
            ? ASTHelpers.getSymbol(method)
            : ASTHelpers.getSymbol(tree);
    if (symbol == null) {
      return "";
    }
    return symbol.isConstructor()
        ? symbol.owner.getSimpleName().toString()
        : symbol.getSimpleName().toString();
  }

  private long line(Tree tree) {
    return unit.getLineMap().getLineNumber(Math.max(0, dev.sluice.async.CallPosition.of(tree)));
  }
}
