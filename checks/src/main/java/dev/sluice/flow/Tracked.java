package dev.sluice.flow;

import com.sun.tools.javac.code.Type;

/** What one analysis of a body follows. */
public sealed interface Tracked permits Acquisition, Received {
  /** The static type of the resource. */
  Type type();
}
