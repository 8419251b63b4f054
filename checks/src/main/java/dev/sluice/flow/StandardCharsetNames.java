package dev.sluice.flow;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which expressions of one body name a charset that every platform has: a constant, a local
 * variable that is never anything else, {@code StandardCharsets.UTF_8.name()}.
 */
final class StandardCharsetNames {
  /** By the names of {@code StandardCharsets}. */
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("UTF-8", "UTF8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE");

  private static final String CHARSETS = "java.nio.charset.StandardCharsets";

  private final Optional<Tree> body;

  private StandardCharsetNames(Optional<Tree> body) {
    this.body = body;
  }

  /** Those of {@code body}. */
  static StandardCharsetNames in(Tree body) {
    return new StandardCharsetNames(Optional.of(body));
  }

  /** Without a look at local variables. */
  static StandardCharsetNames withoutBody() {
    return new StandardCharsetNames(Optional.empty());
  }

  /** Whether {@code expression} is one. */
  boolean contain(Tree expression) {
    if (ASTHelpers.constValue(expression) instanceof String name) {
      return NAMES.contains(name.toUpperCase(Locale.ROOT));
    }
    if (expression instanceof MethodInvocationTree call) {
      return isNameOfStandardCharset(call);
    }
    return expression instanceof IdentifierTree variable
        && ASTHelpers.getSymbol(variable) != null
        && ASTHelpers.getSymbol(variable).getKind() == ElementKind.LOCAL_VARIABLE
        && isAlwaysOne(ASTHelpers.getSymbol(variable));
  }

  private static boolean isNameOfStandardCharset(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Symbol charset = receiver == null ? null : ASTHelpers.getSymbol(receiver);
    return call.getArguments().isEmpty()
        && charset != null
        && charset.getKind() == ElementKind.FIELD
        && charset.owner.getQualifiedName().contentEquals(CHARSETS);
  }

  /** Whether {@code variable} is initialised with one, and never assigned. */
  private boolean isAlwaysOne(Symbol variable) {
    Set<Boolean> values = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          ExpressionTree value = tree.getInitializer();
          values.add(value != null && !(value instanceof IdentifierTree) && contain(value));
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree.getVariable()) == variable) {
          values.add(false);
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(body.orElse(null), null);
    return values.equals(Set.of(true));
  }
}
