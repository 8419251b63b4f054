package dev.sluice.flow;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Something that the tracked resource can be reached through. */
sealed interface Reference {

  /**
   * A local variable.
   *
   * @param isOwner whether it holds an owner, whose close settles the obligation too, rather than
   *     the resource or its wrapper
   */
  record Variable(VarSymbol symbol, boolean isOwner) implements Reference {
    @Override
    public boolean equals(Object other) {
      return other instanceof Variable that && symbol == that.symbol && isOwner == that.isOwner;
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  /** A field of some object that holds an owner, whose close settles the obligation too. */
  record OwnerField(VarSymbol symbol) implements Reference {
    @Override
    public boolean equals(Object other) {
      return other instanceof OwnerField that && symbol == that.symbol;
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  /** The object that the body belongs to, {@code this}. */
  record This() implements Reference {}

  /**
   * A field of the object under construction.
   *
   * @param field empty where a constructor that this one calls keeps the resource
   */
  record Field(Optional<VarSymbol> field) implements Reference {}

  /**
   * The value of an expression that is not consumed yet.
   *
   * @param node the expression, told by its identity
   * @param isResource whether it is the resource or a wrapper, rather than something that a call on
   *     the resource yields of which nothing is known: whoever gets that may get at the resource
   */
  record Temporary(long node, boolean isResource) implements Reference {
    static Temporary of(Node node) {
      return new Temporary(node.getUid(), /* isResource= */ true);
    }

    static Temporary yieldedBy(Node node) {
      return new Temporary(node.getUid(), /* isResource= */ false);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Temporary that && node == that.node && isResource == that.isResource;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(node);
    }
  }
}
