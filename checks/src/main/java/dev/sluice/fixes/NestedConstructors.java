package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * Which expressions inside a statement need a resource of their own: what a constructor around it
 * leaves open if it throws.
 */
final class NestedConstructors {
  private final SourceText source;
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final EvaluationOrder evaluationOrder;
  private final ValuesBefore valuesBefore;
  private final TypeText typeText;
  private final ChainedCalls links;

  NestedConstructors(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.evaluationOrder = new EvaluationOrder(state);
    this.valuesBefore = new ValuesBefore(source, evaluationOrder, state);
    this.typeText = new TypeText(source, state);
    this.links = new ChainedCalls(state);
  }

  /**
   * The parts for {@code sites}, which all stand in {@code statement}, in order of evaluation.
   *
   * @throws RefusedException if extracting them would change the order of calls, or won't compile
   */
  ImmutableList<Resource.Part> parts(List<AcquisitionSite> sites, Tree statement) {
    for (AcquisitionSite site : sites) {
      if (isValueOf(site, statement) && coversValue(site)) {
        requireOnceMore(site.outermost());
      }
    }
    return all(exposed(sites, statement), statement);
  }

  private ImmutableList<Resource.Part> all(List<TreePath> expressions, Tree statement) {
    ImmutableList.Builder<Resource.Part> result = ImmutableList.builder();
    for (TreePath expression : expressions) {
      result.add(part(expression, evaluationOrder.conditions(expression, expressions, statement)));
    }
    return result.build();
  }

  /**
   * What {@code statement}, which stands in a block, evaluates before {@link #parts} of {@code
   * sites}, in that order: each gets a variable of its own, as long as nothing is evaluated later
   * for it.
   */
  ImmutableList<Resource.Part> values(List<AcquisitionSite> sites, Tree statement) {
    List<TreePath> expressions = exposed(sites, statement);
    return expressions.isEmpty()
        ? ImmutableList.of()
        : valuesBefore.of(expressions, statement).stream()
            .map(value -> named(value, ImmutableList.of()))
            .collect(ImmutableList.toImmutableList());
  }

  /** The parts of {@code sites} where {@code values} have variables already. */
  ImmutableList<Resource.Part> partsAfter(
      ImmutableList<Resource.Part> values, List<AcquisitionSite> sites, Tree statement) {
    if (values.isEmpty()) {
      return parts(sites, statement);
    }
    return exposed(sites, statement).stream()
        .map(expression -> part(expression, ImmutableList.of()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether the variable of {@code statement} gets what is one of the parts of {@code sites}
   * already, by calls that return what they are called on.
   */
  boolean coverValue(List<AcquisitionSite> sites, Tree statement) {
    return sites.stream()
        .allMatch(site -> !site.isConditional() && isValueOf(site, statement) && coversValue(site));
  }

  /** The parts like {@link #parts}, one of which is all that has to be closed. */
  ImmutableList<Resource.Part> partsWithValue(List<AcquisitionSite> sites, Tree statement) {
    return all(exposed(sites, statement), statement);
  }

  private boolean coversValue(AcquisitionSite site) {
    ImmutableList<TreePath> levels = site.levels();
    int last = levels.size() - 1;
    for (int i = last; i > 0 && links.isLink(levels.get(i - 1), levels.get(i)); i--) {
      if (mayThrowAfter(levels.get(i - 1).getLeaf(), levels.get(i).getLeaf())) {
        return true;
      }
    }
    return false;
  }

  private List<TreePath> exposed(List<AcquisitionSite> sites, Tree statement) {
    List<TreePath> expressions = new ArrayList<>();
    for (AcquisitionSite site : sites) {
      for (TreePath expression : findExposed(site, statement)) {
        if (expressions.stream().noneMatch(other -> other.getLeaf() == expression.getLeaf())) {
          expressions.add(expression);
        }
      }
    }
    expressions.sort(Comparator.comparingInt(path -> source.end(path.getLeaf())));
    return expressions;
  }

  /**
   * The part for {@code expression}, an inner one of {@code statement}; refuses like {@link
   * #parts}.
   */
  Resource.Part part(TreePath expression, Tree statement) {
    return part(expression, evaluationOrder.conditions(expression, ImmutableList.of(), statement));
  }

  /** The part for {@code expression} like {@link #part}, for what is not closed by a header. */
  Resource.Part released(TreePath expression, Tree statement) {
    return named(expression, evaluationOrder.conditions(expression, ImmutableList.of(), statement));
  }

  private Resource.Part part(TreePath expression, ImmutableList<Condition> conditions) {
    if (!closeExceptions.isAutoCloseable(getType(expression.getLeaf()))) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    return named(expression, conditions);
  }

  private Resource.Part named(TreePath expression, ImmutableList<Condition> conditions) {
    ExpressionTree tree = (ExpressionTree) expression.getLeaf();
    Type type = getType(tree);
    String text = typeText.of(expression, type);
    if (LocalVariables.assigns(tree)) {
      throw new RefusedException(Refusal.EVALUATION_ORDER);
    }
    String simpleName = text.replaceAll("<.*", "").replaceAll(".*\\.", "").strip();
    return new Resource.Part(
        tree,
        type,
        text,
        variables.claimName(tree, type.isPrimitive() ? "value" : variableName(simpleName)),
        conditions);
  }

  private static String variableName(String typeName) {
    int capitals = 0;
    while (capitals < typeName.length() && Character.isUpperCase(typeName.charAt(capitals))) {
      capitals++;
    }
    if (capitals == typeName.length()) {
      return Ascii.toLowerCase(typeName);
    }
    int lowered = Math.max(1, capitals - 1);
    String name = Ascii.toLowerCase(typeName.substring(0, lowered)) + typeName.substring(lowered);
    return SourceVersion.isKeyword(name) ? name + "Resource" : name;
  }

  /**
   * The levels that a later call of the same statement may leave open by throwing; of calls on one
   * object, the first.
   */
  private ImmutableList<TreePath> findExposed(AcquisitionSite site, Tree statement) {
    ImmutableList.Builder<TreePath> result = ImmutableList.builder();
    ImmutableList<TreePath> levels = site.levels();
    boolean isTaken = false;
    for (int i = 0; i < levels.size(); i++) {
      boolean isLast = i + 1 == levels.size();
      isTaken = isTaken && links.isLink(levels.get(i - 1), levels.get(i));
      boolean isExposed =
          isLast
              ? !isValueOf(site, statement)
              : mayThrowAfter(levels.get(i).getLeaf(), levels.get(i + 1).getLeaf());
      if (isExposed && !isTaken) {
        result.add(levels.get(i));
        isTaken = true;
      }
      if (isTaken && !isLast && !links.isLink(levels.get(i), levels.get(i + 1))) {
        requireOnceMore(levels.get(i));
      }
    }
    return result.build();
  }

  /** Whether {@code statement} gives what {@code site} yields to a variable, or drops it. */
  private static boolean isValueOf(AcquisitionSite site, Tree statement) {
    Tree holder = site.holder().getLeaf();
    return ((statement instanceof VariableTree || statement instanceof ExpressionStatementTree)
            && holder == statement)
        || (statement instanceof ExpressionStatementTree expression
            && holder instanceof AssignmentTree
            && holder == expression.getExpression());
  }

  /** Refuses what its wrapper closes, too, where one more close might have an effect. */
  private void requireOnceMore(TreePath inner) {
    if (!closeExceptions.isIdempotent(getType(inner.getLeaf()))) {
      throw new RefusedException(Refusal.CLOSED_TWICE);
    }
  }

  /** Whether {@code call}, or an argument that it evaluates after {@code operand}, may throw. */
  private boolean mayThrowAfter(Tree operand, Tree call) {
    int end = source.end(operand);
    boolean[] found = {mayThrow(call)};
    for (ExpressionTree argument : AcquisitionSite.arguments(call)) {
      if (source.start(argument) >= end) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void scan(Tree tree, Void unused) {
            found[0] |= tree != null && mayThrow(tree);
            return super.scan(tree, null);
          }
        }.scan(argument, null);
      }
    }
    return found[0];
  }

  private boolean mayThrow(Tree call) {
    if (!(call instanceof NewClassTree) && !(call instanceof MethodInvocationTree)) {
      return false;
    }
    Symbol symbol = getSymbol(call);
    return symbol instanceof MethodSymbol method
        && method.getThrownTypes().stream().anyMatch(closeExceptions::isChecked);
  }
}
