package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import dev.sluice.ownership.StateTest;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.analysis.Value;

/** What is known of one value in a local variable or on the stack. */
sealed interface CodeValue extends Value {

  @Override
  default int getSize() {
    return 1;
  }

  /** Whether it is a new object that {@linkplain Instance#owesNothing owes nothing}. */
  static boolean owesNothing(CodeValue value) {
    return value instanceof Instance instance && instance.owesNothing();
  }

  /** Nothing that is followed: a number, a text, a resource that somebody else owns. */
  record Plain(int size) implements CodeValue {
    static final Plain SINGLE = new Plain(1);
    static final Plain DOUBLE = new Plain(2);

    static Plain ofSize(int size) {
      return size == 2 ? DOUBLE : SINGLE;
    }

    @Override
    public int getSize() {
      return size;
    }
  }

  /** An object that may be, or hold, anything, resources that are followed included. */
  record Unknown() implements CodeValue {}

  /** {@code null}. */
  record Null() implements CodeValue {}

  /** The int {@code number}, or a boolean. */
  record Constant(int number) implements CodeValue {}

  /**
   * A resource, or a wrapper whose close closes all of {@code origins}.
   *
   * @param isExact whether it is the resource itself, so that it is null where that is
   */
  record Carrier(ImmutableSet<Origin> origins, boolean isExact) implements CodeValue {}

  /** A resource among the elements of what {@code holder} refers to. */
  record Element(Origin holder) implements CodeValue {}

  /** Something that leads to elements of {@code holder}: an iterator, an entry, a view. */
  record Part(Origin holder) implements CodeValue {}

  /** What {@code holder} answered to a question: how many elements, whether there are more. */
  record Answer(Origin holder) implements CodeValue {}

  /** The object that the {@code new} at {@code index} made, before its constructor ran. */
  record Uninitialised(int index, String type) implements CodeValue {}

  /**
   * A new object of class {@code type} that is not followed.
   *
   * @param owesNothing whether nothing is left open where it is never closed, and nobody else has
   *     what it may be made around, as a stream over memory
   */
  record Instance(String type, boolean owesNothing) implements CodeValue {}

  /** The array that the instruction at {@code index} made. */
  record NewArray(int index) implements CodeValue {}

  /**
   * A lambda or method reference.
   *
   * @param code what it runs
   * @param captured how many values it captured: the first operands of that code
   * @param taken the resources among them that it owns from then on
   */
  record Lambda(Handle code, int captured, ImmutableSet<Origin> taken) implements CodeValue {}

  /** The content of field {@code name} of the receiver. */
  record OwnField(String name) implements CodeValue {}

  /** The boolean that tells {@code property} of {@code subject}. */
  record Test(CodeValue subject, StateTest.Property property) implements CodeValue {}

  /** The boolean that tells whether {@code subject} can be closed at all. */
  record CloseableTest(CodeValue subject) implements CodeValue {}

  /** A caught exception, thrown as {@code type} by what the {@code try} encloses. */
  record Caught(Type type) implements CodeValue {}
}
