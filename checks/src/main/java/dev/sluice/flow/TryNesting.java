package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.sluice.ownership.BodyScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.RegularBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SpecialBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * Which handlers stand around the {@code try} statements of a body, so that an exception that a
 * {@code finally} copy raises again as {@code Throwable} reaches only what can catch its real type
 * (JLS 11.3, 14.20.2).
 */
public final class TryNesting {
  /**
   * A {@code try} statement around other code.
   *
   * @param hasClauses whether its clauses handle what that code throws: they do for its block and
   *     header, what they throw themselves goes straight through its {@code finally}
   */
  private record Handler(TryTree tree, boolean hasClauses) {}

  /**
   * For each {@code try} and {@code throw} statement and header resource: the {@code try}s that
   * handle what leaves it.
   */
  private final IdentityHashMap<Tree, ImmutableList<Handler>> handlersAround =
      new IdentityHashMap<>();

  private final List<BlockTree> finallyBlocks = new ArrayList<>();
  private final List<BlockTree> catchBlocks = new ArrayList<>();
  private final Types types;

  TryNesting(Tree body, Types types) {
    this.types = types;
    new Scanner().scan(body, ImmutableList.of());
  }

  /** The blocks of the body for cleaning up that contain one of {@code calls}. */
  ClosingBlocks blocksWith(Collection<? extends Tree> calls) {
    return new ClosingBlocks(with(calls, finallyBlocks), with(calls, catchBlocks));
  }

  private static ImmutableList<BlockTree> with(
      Collection<? extends Tree> calls, List<BlockTree> blocks) {
    return blocks.stream()
        .filter(block -> containsAny(block, calls))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether {@code tree} of the same file stands in {@code block}. */
  static boolean encloses(BlockTree block, Tree tree) {
    int position = ASTHelpers.getStartPosition(tree);
    return ASTHelpers.getStartPosition(block) < position
        && position < TreeInfo.endPos((JCTree) block);
  }

  /** Whether one of {@code trees} stands in {@code code}, which may be null. */
  public static boolean containsAny(Tree code, Collection<? extends Tree> trees) {
    boolean[] isFound = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        isFound[0] |= tree != null && trees.contains(tree);
        return isFound[0] ? null : super.scan(tree, null);
      }
    }.scan(code, null);
    return isFound[0];
  }

  /**
   * Whether an exception of type {@code thrown} that {@code source} raises can arrive at {@code
   * target}. The source is a statement that throws, or a {@code try} statement or header resource
   * whose {@code finally} raises it again.
   */
  boolean canReach(Type thrown, Tree source, Block target) {
    Optional<MarkerNode> marker = firstMarker(target);
    Tree targetTree = marker.map(MarkerNode::getTree).orElse(null);
    for (Handler handler : handlersAround.getOrDefault(source, ImmutableList.of())) {
      TryTree tryTree = handler.tree();
      boolean isSurelyCaught = handler.hasClauses() && isSurelyCaughtBy(tryTree, thrown);
      if (tryTree.getResources().contains(targetTree)) {
        return true;
      }
      if (targetTree == tryTree) {
        return marker.orElseThrow() instanceof CatchMarkerNode clause
            ? canCatch(tryTree, clause, thrown)
            : !isSurelyCaught;
      }
      if (isSurelyCaught) {
        return false;
      }
    }
    // Not found among the handlers: the exit of the body, or a shape we don't know.
    return true;
  }

  private static Optional<MarkerNode> firstMarker(Block block) {
    if (block instanceof SpecialBlock || !(block instanceof RegularBlock regular)) {
      return Optional.empty();
    }
    Node first = Iterables.getFirst(regular.getNodes(), null);
    return first instanceof MarkerNode marker ? Optional.of(marker) : Optional.empty();
  }

  /**
   * Whether the clause that {@code marker} starts can catch {@code thrown}, and no earlier one
   * must.
   */
  private boolean canCatch(TryTree tryTree, CatchMarkerNode marker, Type thrown) {
    for (CatchTree clause : tryTree.getCatches()) {
      Type caught = typeOf(clause);
      if (isStartedBy(marker, clause)) {
        return mayCatch(caught, thrown);
      }
      if (mustCatch(caught, thrown)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code marker}, of the same statement, starts {@code clause}. By identity: the type of
   * a multi-catch is the same as its least upper bound to javac.
   */
  @SuppressWarnings("TypeEquals")
  static boolean isStartedBy(CatchMarkerNode marker, CatchTree clause) {
    TypeMirror marked = marker.getCatchType();
    return typeOf(clause) == marked;
  }

  private boolean isSurelyCaughtBy(TryTree tryTree, Type thrown) {
    return tryTree.getCatches().stream().anyMatch(clause -> mustCatch(typeOf(clause), thrown));
  }

  private static Type typeOf(CatchTree clause) {
    return ((JCTree) clause.getParameter().getType()).type;
  }

  private boolean mustCatch(Type caught, Type thrown) {
    return alternatives(caught).stream().anyMatch(type -> types.isSubtype(thrown, type));
  }

  private boolean mayCatch(Type caught, Type thrown) {
    return alternatives(caught).stream()
        .anyMatch(type -> types.isSubtype(thrown, type) || types.isSubtype(type, thrown));
  }

  /** The types that a clause for {@code caught} names. */
  static ImmutableList<Type> alternatives(Type caught) {
    return caught instanceof Type.UnionClassType union
        ? ImmutableList.copyOf(Iterables.filter(union.getAlternativeTypes(), Type.class))
        : ImmutableList.of(caught);
  }

  private final class Scanner extends BodyScanner<ImmutableList<Handler>> {
    @Override
    public Void visitTry(TryTree tree, ImmutableList<Handler> around) {
      handlersAround.put(tree, around);
      if (tree.getFinallyBlock() != null) {
        finallyBlocks.add(tree.getFinallyBlock());
      }
      ImmutableList<Handler> inside = with(new Handler(tree, /* hasClauses= */ true), around);
      for (Tree resource : tree.getResources()) {
        handlersAround.put(resource, inside);
      }
      scan(tree.getResources(), inside);
      scan(tree.getBlock(), inside);
      // The clauses and the finally block are outside the clauses' own reach; what they throw goes
      // through the finally block, whose marker is the try statement's own.
      ImmutableList<Handler> throughFinally =
          tree.getFinallyBlock() == null
              ? around
              : with(new Handler(tree, /* hasClauses= */ false), around);
      for (CatchTree clause : tree.getCatches()) {
        catchBlocks.add(clause.getBlock());
        scan(clause, throughFinally);
      }
      scan(tree.getFinallyBlock(), around);
      return null;
    }

    private static ImmutableList<Handler> with(Handler handler, ImmutableList<Handler> around) {
      return ImmutableList.<Handler>builder().add(handler).addAll(around).build();
    }

    @Override
    public Void visitThrow(ThrowTree tree, ImmutableList<Handler> around) {
      handlersAround.put(tree, around);
      return super.visitThrow(tree, around);
    }
  }
}
