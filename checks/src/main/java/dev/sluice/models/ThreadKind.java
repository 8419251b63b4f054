package dev.sluice.models;

import java.util.Locale;

/** On which thread something happens, as far as a library's contract tells. */
public enum ThreadKind {
  /** One that must not block: an event loop, a timer, a pool with a thread a processor. */
  EVENT_LOOP,
  /** One that may block. */
  WORKER,
  /** The one that makes the call, before the call returns. */
  CALLER,
  /** The one that subscribes to the result of the call. */
  SUBSCRIBER,
  /** The one that delivers the signals of the receiver. */
  SIGNAL,
  /** The one that delivers an error of the receiver, which may be that of a timer. */
  FAILURE,
  /** One of the executor that the line names with {@code by}. */
  EXECUTOR,
  /** The one that calls an object which is a subscriber and a chain in one. */
  EMITTER,
  /** Nobody can tell. */
  UNKNOWN;

  /** The word in a model line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
