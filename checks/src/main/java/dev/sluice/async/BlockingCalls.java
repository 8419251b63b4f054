package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.BlockingFact.Category;
import dev.sluice.models.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What blocks in a piece of code: the calls that a model knows, or that lead to one. */
final class BlockingCalls {
  private final ThreadFacts facts;
  private final StreamOrigins origins;
  private final FutureCompletion completion;
  private final QueueRoom room;
  private final ImmutableSet<Category> categories;
  private final BlockingSummaries summaries;

  BlockingCalls(
      ThreadFacts facts,
      Sources sources,
      StreamOrigins origins,
      ClassFileBodies classFiles,
      ImmutableSet<Category> categories) {
    this.facts = facts;
    this.origins = origins;
    this.completion = new FutureCompletion(facts, sources);
    this.room = new QueueRoom(facts, sources);
    this.categories = categories;
    this.summaries = new BlockingSummaries(facts, sources, classFiles, this);
  }

  /**
   * The blocking calls of the code at {@code path}, in source order. A call on what another of them
   * yields is left out, and so is what may block where something surely does.
   */
  ImmutableList<BlockingCall> in(TreePath path) {
    List<BlockingCall> found = new ArrayList<>();
    List<TreePath> openings = new ArrayList<>();
    for (Invocation invocation : CodeScanner.callsIn(path, facts)) {
      Optional<BlockingChain> chain = chainOf(invocation);
      if (chain.isPresent()) {
        if (!isDerived(invocation, openings)) {
          found.add(new BlockingCall(invocation.path(), chain.get()));
        }
        openings.add(invocation.path());
      }
    }
    boolean isAnyCertain = found.stream().anyMatch(call -> call.chain().isCertain());
    return found.stream()
        .filter(call -> call.chain().isCertain() || !isAnyCertain)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether the code at {@code path} calls anything that could block; cheap, and often denied.
   * Reads no class file.
   */
  boolean mayBlock(TreePath path) {
    return CodeScanner.callsIn(path, facts).stream()
        .anyMatch(
            invocation ->
                facts
                    .blocking(invocation.method())
                    .map(fact -> mayBlock(fact, invocation))
                    .orElseGet(() -> summaries.mayBlock(invocation.method())));
  }

  private Optional<BlockingChain> chainOf(Invocation invocation) {
    Optional<BlockingFact> fact = facts.blocking(invocation.method());
    if (fact.isPresent()) {
      return fact.filter(known -> blocks(known, invocation, ImmutableSet.of()))
          .map(
              known ->
                  new BlockingChain(
                      known.category(),
                      known.verb() != BlockingFact.Verb.MAY_BLOCK,
                      ImmutableList.of(nameOf(invocation.method())),
                      ""));
    }
    return summaries.find(invocation);
  }

  /** Whether {@code fact} may hold for this call, wherever the stream that it is about is from. */
  boolean mayBlock(BlockingFact fact, Invocation invocation) {
    return fact.verb() == BlockingFact.Verb.BLOCKS_ON
        ? categories.contains(fact.category())
        : blocks(fact, invocation, ImmutableSet.of());
  }

  /**
   * What {@code invocation} calls, from a method whose parameters {@code done} hold done futures.
   */
  CalledMethod called(Invocation invocation, ImmutableSet<VarSymbol> done) {
    return new CalledMethod(
        invocation.method(),
        invocation
            .call()
            .map(call -> completion.doneParameters(call, done))
            .orElse(ImmutableSet.of()));
  }

  /**
   * Whether {@code fact}, which speaks of the method, holds for this call.
   *
   * @param done the parameters of the method around that hold futures which are done
   */
  boolean blocks(BlockingFact fact, Invocation invocation, ImmutableSet<VarSymbol> done) {
    if (!categories.contains(fact.category())) {
      return false;
    }
    Optional<Call> call = invocation.call();
    if (call.isPresent()
        && fact.zero().flatMap(call.get()::find).filter(FutureCompletion::isZero).isPresent()) {
      return false;
    }
    return switch (fact.verb()) {
      case BLOCKS, MAY_BLOCK -> !isWait(fact.category()) || !isOver(invocation, done);
      case BLOCKS_ON ->
          fact.source()
              .flatMap(source -> call.flatMap(known -> known.find(source)))
              .flatMap(origins::find)
              .isPresent();
      case OPENS, NEVER_BLOCKS -> false;
    };
  }

  /** Whether the wait is over before it begins. */
  private boolean isOver(Invocation wait, ImmutableSet<VarSymbol> done) {
    return completion.isDone(wait, done) || room.isEndlessFor(wait);
  }

  private static boolean isWait(Category category) {
    return category == Category.WAIT;
  }

  /** Whether the call is made on something that one of {@code openings} yields. */
  private boolean isDerived(Invocation invocation, List<TreePath> openings) {
    if (invocation.call().isEmpty()) {
      return false;
    }
    Call call = invocation.call().get();
    Optional<TreePath> source =
        facts
            .blocking(call.method())
            .flatMap(BlockingFact::source)
            .or(() -> Optional.of(Operand.RECEIVER))
            .flatMap(call::find);
    return source
        .flatMap(origins::find)
        .filter(
            origin ->
                openings.stream().anyMatch(opening -> opening.getLeaf() == origin.path().getLeaf()))
        .isPresent();
  }

  /** How messages call a method of a library. */
  static String nameOf(MethodSymbol method) {
    String owner = ASTHelpers.enclosingClass(method).getSimpleName().toString();
    return method.isConstructor() ? "new " + owner + "(...)" : owner + "." + method.name;
  }
}
