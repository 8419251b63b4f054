package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.BlockingFact.Category;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.summaries.ClassFileInvocation;
import dev.sluice.summaries.ClassFileInvocations;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What methods of the class path call. In classes of the program every call counts, as it does in
 * its source; in those of a library only what is called on every run: what happens on some path of
 * a library, the first time or when something goes wrong, is not what its caller asks for.
 */
final class ClassFileBodies {
  private final ThreadFacts facts;
  private final CallEffects effects;
  private final ImmutableSet<Category> categories;
  private final ClassFileInvocations invocations;
  private final Program program;

  ClassFileBodies(
      ThreadFacts facts, CallEffects effects, ImmutableSet<Category> categories, Context context) {
    this.facts = facts;
    this.effects = effects;
    this.categories = categories;
    this.program = new Program(context);
    this.invocations = new ClassFileInvocations(context, this::runsAtOnce);
  }

  private boolean runsAtOnce(MethodSymbol method, Operand operand) {
    return facts
        .find(method, ThreadVerb.RUNS_CALLBACK_ON, operand)
        .filter(fact -> fact.thread() == ThreadKind.CALLER)
        .isPresent();
  }

  /** What {@code method} calls; empty where that can't be read. */
  Optional<CallBody> of(MethodSymbol method) {
    boolean isOfProgram = program.contains(method);
    return invocations.in(method).map(called -> bodyOf(called, isOfProgram));
  }

  private CallBody bodyOf(ImmutableList<ClassFileInvocation> called, boolean isOfProgram) {
    CallBody.Builder body = new CallBody.Builder();
    for (ClassFileInvocation invocation : called) {
      MethodSymbol method = invocation.method();
      Optional<BlockingFact> fact = facts.blocking(method);
      boolean matters =
          fact.map(known -> blocks(known, invocation))
              .orElseGet(() -> !BlockingSummaries.isPlatform(method));
      if (matters && (isOfProgram || invocation.isOnEveryRun())) {
        fact.ifPresentOrElse(
            known ->
                body.addBlocker(
                    new CallBody.Blocker(method, known, () -> invocation.location().orElse(""))),
            () -> body.addCallee(CalledMethod.of(method)));
      }
    }
    return body.build();
  }

  private boolean blocks(BlockingFact fact, ClassFileInvocation invocation) {
    if (!categories.contains(fact.category())
        || fact.zero().filter(invocation::isZero).isPresent()) {
      return false;
    }
    return switch (fact.verb()) {
      case BLOCKS, MAY_BLOCK -> fact.category() != Category.WAIT || !isDone(invocation);
      case BLOCKS_ON ->
          fact.source()
              .flatMap(invocation::origin)
              .filter(origin -> isOpening(origin, new HashSet<>()))
              .isPresent();
      case OPENS, NEVER_BLOCKS -> false;
    };
  }

  private boolean isDone(ClassFileInvocation wait) {
    ThreadVerb over =
        facts.find(wait.method(), ThreadVerb.WAITS_FOR_ROOM_IN).isPresent()
            ? ThreadVerb.IS_NEVER_FULL
            : ThreadVerb.IS_COMPLETE;
    return wait.origin(Operand.RECEIVER)
        .flatMap(origin -> facts.find(origin.method(), over))
        .isPresent();
  }

  /** Whether {@code call} yields what reads or writes a file, a connection or a process. */
  private boolean isOpening(ClassFileInvocation call, Set<ClassFileInvocation> seen) {
    if (!seen.add(call)) {
      return false;
    }
    Optional<BlockingFact> fact = facts.blocking(call.method());
    if (fact.isPresent()
        && (fact.get().verb() == BlockingFact.Verb.OPENS
            || fact.get().verb() == BlockingFact.Verb.BLOCKS)) {
      return true;
    }
    return effects.effectOf(Callee.of(call.method())).sharedOperands().stream()
        .flatMap(operand -> call.origin(operand).stream())
        .anyMatch(origin -> isOpening(origin, seen));
  }
}
