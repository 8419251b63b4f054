package dev.sluice.flow;

import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;

/** The only place that says which exceptional edges of the graph count as an exit, and why. */
final class ExceptionPolicy {
  private final Types types;
  private final Symtab symtab;

  ExceptionPolicy(Types types, Symtab symtab) {
    this.types = types;
    this.symtab = symtab;
  }

  /** Whether a path goes on along the edge by which {@code node} throws {@code thrown}. */
  boolean isFollowed(Node node, Type thrown) {
    // A `throw` is what the author wrote, whatever its type.
    if (node instanceof ThrowNode) {
      return true;
    }
    // The end of a `finally` block raises again what is in flight.
    if (node instanceof MarkerNode) {
      return true;
    }
    if (node instanceof MethodInvocationNode || node instanceof ObjectCreationNode) {
      // Boxing and the iterator of a `for` loop are no calls to the reader of the code.
      if (!node.getInSource() && !BodyGraph.isSyntheticClose(node)) {
        return false;
      }
      // Error and its subclasses: the virtual machine or a linkage is broken; a program that goes
      // on
      // is rare, and every call could throw one.
      return !types.isSubtype(types.erasure(thrown), symtab.errorType);
    }
    // Class names, member access, array access, casts, division, array creation, assertions: a bug
    // shows there, not an exit that anybody plans for.
    return false;
  }

  /** Whether {@code thrown} must be declared or caught (JLS 11.1.1). */
  boolean isChecked(Type thrown) {
    Type erased = types.erasure(thrown);
    return !types.isSubtype(erased, symtab.errorType)
        && !types.isSubtype(erased, symtab.runtimeExceptionType);
  }
}
