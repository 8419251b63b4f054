package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;

/** Finds what closes a resource where there is no block for a header yet. */
final class ExpandedBodyFinder {
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;
  private final Reach reach;
  private final VisitorState state;

  ExpandedBodyFinder(SourceText source, LocalVariables variables, VisitorState state) {
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.reach = new Reach(variables, state);
    this.state = state;
  }

  /** The path to the body without a block that {@code leak} stands in, if it does. */
  Optional<TreePath> findBody(Leak leak) {
    AcquisitionSite site = AcquisitionSite.of(leak);
    TreePath first = site.isConditional() ? site.holder() : site.outermost();
    for (TreePath path = first; path.getParentPath() != null; path = path.getParentPath()) {
      if (isBody(path)) {
        return Optional.of(path);
      }
      boolean isBlock = Siblings.of(path).isPresent() || Siblings.ofBranch(path).isPresent();
      if (isBlock || path.getLeaf() instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a lambda or a case consists of nothing but {@code path}, which is no block. */
  static boolean isBody(TreePath path) {
    Tree parent = path.getParentPath().getLeaf();
    Tree body = path.getLeaf();
    return switch (body.getKind()) {
      case BLOCK -> false;
      default ->
          (parent instanceof LambdaExpressionTree lambda && lambda.getBody() == body)
              || (parent instanceof CaseTree branch && branch.getBody() == body);
    };
  }

  /** The body at {@code path} with a header for what {@code leaks} open in it. */
  ExpandedBody body(TreePath path, List<Leak> leaks) {
    boolean isClosed = leaks.stream().anyMatch(leak -> !leak.closes().isEmpty());
    if (isClosed && !leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent)) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    if (leaks.stream().anyMatch(Release::isByOtherMethod)) {
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    ImmutableList<Resource.Part> parts =
        nestedConstructors.parts(
            leaks.stream().map(AcquisitionSite::of).collect(ImmutableList.toImmutableList()),
            path.getLeaf());
    if (parts.isEmpty()) {
      throw new RefusedException(Refusal.UNUSED);
    }
    String keyword = keyword(path);
    ImmutableSet<Tree> opened =
        parts.stream().map(Resource.Part::expression).collect(ImmutableSet.toImmutableSet());
    requireUsed(path.getLeaf(), opened);
    reach.requireComplete(leaks, opened, path.getLeaf(), !keyword.isEmpty());
    return new ExpandedBody(
        ImmutableList.copyOf(leaks), path, keyword, parts, closeExceptions.unhandled(parts, path));
  }

  /** Refuses a body that does nothing but to open the resource. */
  private static void requireUsed(Tree body, ImmutableSet<Tree> opened) {
    Tree value = body instanceof ExpressionStatementTree tree ? tree.getExpression() : body;
    if (opened.contains(value)) {
      throw new RefusedException(Refusal.UNUSED);
    }
  }

  private String keyword(TreePath body) {
    Tree parent = body.getParentPath().getLeaf();
    if (!(body.getLeaf() instanceof ExpressionTree)) {
      return "";
    }
    if (parent instanceof LambdaExpressionTree lambda) {
      Type result = state.getTypes().findDescriptorType(getType(lambda)).getReturnType();
      return result.isPrimitiveOrVoid() && !result.isPrimitive() ? "" : "return";
    }
    return body.getParentPath().getParentPath().getLeaf() instanceof SwitchExpressionTree
        ? "yield"
        : "";
  }
}
