package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * An assignment {@code r = open();} that becomes the declaration of a header's variable.
 *
 * @param statement the whole statement
 * @param variable the variable that is assigned
 * @param uses the identifiers that read this value, in source order
 * @param typeText how the type of the variable is written here
 * @param name what the header's variable is called: like {@code variable}, if that is declared
 *     nowhere else any more
 */
record Redefinition(
    ExpressionStatementTree statement,
    VarSymbol variable,
    ImmutableList<TreePath> uses,
    String typeText,
    String name) {

  AssignmentTree assignment() {
    return (AssignmentTree) statement.getExpression();
  }

  boolean isRenamed() {
    return !variable.name.contentEquals(name);
  }
}
