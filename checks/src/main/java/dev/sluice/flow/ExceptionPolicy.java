package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.ownership.Callee;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;

/** The only place that says which exceptional edges of the graph count as an exit, and why. */
public final class ExceptionPolicy {
  private final Types types;
  private final Symtab symtab;
  private final StandardCharsetNames standardCharsets;
  private final ClosingBlocks closing;
  private final IdentityHashMap<Symbol, Boolean> checked;

  /** A policy that knows of no body: neither of its variables, nor of where it closes something. */
  public ExceptionPolicy(Types types, Symtab symtab) {
    this(
        types,
        symtab,
        StandardCharsetNames.withoutBody(),
        ClosingBlocks.NONE,
        new IdentityHashMap<>());
  }

  /** A policy for {@code body} that knows of no block that closes something. */
  ExceptionPolicy(Types types, Symtab symtab, Tree body) {
    this(types, symtab, StandardCharsetNames.in(body), ClosingBlocks.NONE, new IdentityHashMap<>());
  }

  private ExceptionPolicy(
      Types types,
      Symtab symtab,
      StandardCharsetNames standardCharsets,
      ClosingBlocks closing,
      IdentityHashMap<Symbol, Boolean> checked) {
    this.types = types;
    this.symtab = symtab;
    this.standardCharsets = standardCharsets;
    this.closing = closing;
    this.checked = checked;
  }

  /** This policy for a resource that is closed in {@code blocks}: fewer edges count. */
  ExceptionPolicy closingIn(ClosingBlocks blocks) {
    return new ExceptionPolicy(types, symtab, standardCharsets, blocks, checked);
  }

  /**
   * Whether a path goes on along the edge by which {@code node} throws {@code thrown}, whatever is
   * closed where.
   */
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
      if (BodyGraph.isImplicit(node) && !BodyGraph.isSyntheticClose(node)) {
        return false;
      }
      // Error and its subclasses: the virtual machine or a linkage is broken, no program plans for
      // it, and every call could throw one.
      if (types.isSubtype(types.erasure(thrown), symtab.errorType)) {
        return false;
      }
      // "UTF-8" is never unsupported, and what fails for nothing else doesn't fail.
      boolean isForCharset =
          isUnsupportedEncoding(thrown) || (!isChecked(thrown) && failsOnlyForCharset(node));
      return !isForCharset || !hasStandardCharset(node);
    }
    // Class names, member access, array access, casts, division, array creation, assertions: a bug
    // shows there, not an exit that anybody plans for.
    return false;
  }

  /**
   * Whether {@code thrown} is ignored since {@code node} stands beside the close in its {@code
   * finally}: a log line there is no reason to nest another {@code try}.
   */
  boolean isBesideClose(Node node, Type thrown) {
    return isUncheckedOfCall(node, thrown) && closing.haveInFinally(node.getTree());
  }

  /**
   * Whether {@code thrown} is ignored if the call {@code node} closes something, too: a {@code
   * catch} clause that closes one after the other and throws again is a {@code finally} written by
   * hand.
   */
  boolean isBesideCloseInCatch(Node node, Type thrown) {
    return isUncheckedOfCall(node, thrown) && closing.haveInCatch(node.getTree());
  }

  private boolean isUncheckedOfCall(Node node, Type thrown) {
    return !closing.isEmpty()
        && node.getTree() != null
        && (node instanceof MethodInvocationNode || node instanceof ObjectCreationNode)
        && !isChecked(thrown);
  }

  /**
   * Whether an unsupported charset is all that {@code call} fails for: it declares no other
   * failure, or wraps a stream in one of the platform's own, as a scanner that is told the charset
   * does.
   */
  private static boolean failsOnlyForCharset(Node call) {
    if (call.getTree() == null
        || !(ASTHelpers.getSymbol(call.getTree()) instanceof MethodSymbol method)) {
      return false;
    }
    return method.getThrownTypes().isEmpty()
        ? method.isConstructor() && Callee.isPlatform((ClassSymbol) method.owner)
        : method.getThrownTypes().stream().allMatch(ExceptionPolicy::isUnsupportedEncoding);
  }

  private static boolean isUnsupportedEncoding(Type thrown) {
    return thrown.tsym.getQualifiedName().contentEquals("java.io.UnsupportedEncodingException");
  }

  private boolean hasStandardCharset(Node call) {
    return Operands.passedTo(call).stream()
        .map(passed -> passed.node().getTree())
        .filter(Objects::nonNull)
        .anyMatch(standardCharsets::contain);
  }

  /** Whether {@code thrown} must be declared or caught (JLS 11.1.1). */
  public boolean isChecked(Type thrown) {
    Type erased = types.erasure(thrown);
    Boolean known = checked.get(erased.tsym);
    if (known == null) {
      known =
          !types.isSubtype(erased, symtab.errorType)
              && !types.isSubtype(erased, symtab.runtimeExceptionType);
      checked.put(erased.tsym, known);
    }
    return known;
  }
}
