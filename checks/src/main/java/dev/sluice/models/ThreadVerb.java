package dev.sluice.models;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Locale;

/** What a model line says of the threads that a method has to do with. */
public enum ThreadVerb {
  /** The operands are code that runs on this thread. */
  RUNS_CALLBACK_ON(
      ImmutableSet.copyOf(EnumSet.complementOf(EnumSet.of(ThreadKind.EMITTER))),
      /* needsOperands= */ true),
  /** A library calls this method, wherever it is overridden, on this thread. */
  IS_CALLED_ON(
      ImmutableSet.of(ThreadKind.EVENT_LOOP, ThreadKind.WORKER, ThreadKind.UNKNOWN), false),
  /** The result delivers its signals on this thread. */
  EMITS_ON(
      ImmutableSet.of(
          ThreadKind.EVENT_LOOP,
          ThreadKind.WORKER,
          ThreadKind.SUBSCRIBER,
          ThreadKind.EXECUTOR,
          ThreadKind.UNKNOWN),
      false),
  /**
   * The operand is what emits the signals of the result, or code that is given it: they are
   * delivered where that is called.
   */
  EMITS_FROM(ImmutableSet.of(), true),
  /** The result delivers some of its signals, those of a timer, on this thread. */
  MAY_EMIT_ON(ImmutableSet.of(ThreadKind.EVENT_LOOP, ThreadKind.EXECUTOR), false),
  /**
   * The result delivers many of its elements on this thread, those of a timer, and the others, as
   * all errors, where the receiver does.
   */
  ALSO_EMITS_ON(ImmutableSet.of(ThreadKind.EVENT_LOOP, ThreadKind.EXECUTOR), false),
  /** What comes before the call in the chain is subscribed on this thread. */
  SUBSCRIBES_ON(
      ImmutableSet.of(
          ThreadKind.EVENT_LOOP, ThreadKind.WORKER, ThreadKind.EXECUTOR, ThreadKind.UNKNOWN),
      false),
  /** What comes before the call in the chain is subscribed again on this thread. */
  RESUBSCRIBES_ON(ImmutableSet.of(ThreadKind.EVENT_LOOP, ThreadKind.EXECUTOR), false),
  /** So it is where the operands deliver, or what they return does. */
  RESUBSCRIBES_WITH(ImmutableSet.of(), true),
  /** The result is an executor, or what stands for one, with such threads. */
  PROVIDES(
      ImmutableSet.of(
          ThreadKind.EVENT_LOOP,
          ThreadKind.WORKER,
          ThreadKind.CALLER,
          ThreadKind.EXECUTOR,
          ThreadKind.UNKNOWN),
      false),
  /** The result delivers nothing but what the operands do, or what they return. */
  CONTINUES_WITH(ImmutableSet.of(), true),
  /** What the operands deliver, or return, does not decide where the result delivers. */
  IGNORES_THREAD_OF(ImmutableSet.of(), true),
  /** The operands are values which the result only repeats: computing them is the caller's. */
  REPEATS_VALUE_OF(ImmutableSet.of(), true),
  /** The result is code that runs the operands, which are code, as a part of it. */
  COMBINES_CODE(ImmutableSet.of(), true),
  /** The result comes when all the operands are complete. */
  AWAITS(ImmutableSet.of(), true),
  /** The result comes when one of the receiver and the arguments is complete, whichever it is. */
  AWAITS_ANY(ImmutableSet.of(), false),
  /** The result is true where the call is made on such a thread, and false elsewhere. */
  IS_TRUE_ON(ImmutableSet.of(ThreadKind.EVENT_LOOP, ThreadKind.WORKER), false),
  /** The result is a future that is done. */
  IS_COMPLETE(ImmutableSet.of(), false),
  /** The call waits until there is room in the operands. */
  WAITS_FOR_ROOM_IN(ImmutableSet.of(), true),
  /** The result is a container that always has room. */
  IS_NEVER_FULL(ImmutableSet.of(), false),
  /** Where the next call moves the signals, it moves the callback as well. */
  MOVES_WITH_ITS_SIGNALS(ImmutableSet.of(), false);

  private final ImmutableSet<ThreadKind> threads;
  private final boolean needsOperands;

  ThreadVerb(ImmutableSet<ThreadKind> threads, boolean needsOperands) {
    this.threads = threads;
    this.needsOperands = needsOperands;
  }

  /** The threads that may stand behind the verb; empty where none does. */
  ImmutableSet<ThreadKind> threads() {
    return threads;
  }

  boolean needsOperands() {
    return needsOperands;
  }

  /** The word in a model line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
