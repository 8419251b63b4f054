package dev.sluice.checks;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user silenced. Error Prone looks up suppressions on its own way down the tree; checks
 * that enter at the compilation unit look them up on the way from the finding to the root.
 */
final class Suppressions {
  private Suppressions() {}

  /**
   * Whether a declaration around {@code finding}, a local variable included, silences {@code
   * check}.
   */
  static boolean isSuppressed(CheckName check, TreePath finding, VisitorState state) {
    ErrorProneOptions options = state.errorProneOptions();
    boolean isGeneratedCodeSilent =
        options.disableWarningsInGeneratedCode()
            && state.severityMap().getOrDefault(check.canonical(), check.defaultSeverity())
                != SeverityLevel.ERROR;
    for (Tree tree : finding) {
      if (!isDeclaration(tree)) {
        continue;
      }
      if (!options.isIgnoreSuppressionAnnotations() && isSilencedBy(tree, check.all())) {
        return true;
      }
      if (isGeneratedCodeSilent && isGenerated(tree)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree;
  }

  private static boolean isSilencedBy(Tree declaration, Set<String> names) {
    return annotationsOn(declaration)
        .filter(annotation -> annotation.type.tsym.name.contentEquals("SuppressWarnings"))
        .flatMap(annotation -> annotation.getElementValues().values().stream())
        .anyMatch(value -> mentionsAny(value, names));
  }

  private static boolean mentionsAny(Attribute value, Set<String> names) {
    return value instanceof Attribute.Array array
        ? Arrays.stream(array.values).anyMatch(element -> mentionsAny(element, names))
        : names.contains(value.getValue());
  }

  private static boolean isGenerated(Tree declaration) {
    return annotationsOn(declaration)
        .anyMatch(annotation -> annotation.type.tsym.name.contentEquals("Generated"));
  }

  private static Stream<Attribute.Compound> annotationsOn(Tree declaration) {
    Symbol symbol = ASTHelpers.getDeclaredSymbol(declaration);
    return symbol == null ? Stream.empty() : symbol.getAnnotationMirrors().stream();
  }
}
