package dev.sluice.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * Finds what the tests of a body ask about, directly or through copies. Only of these variables,
 * fields and getters a fact can ever decide a path, so only theirs are kept.
 */
final class TestedSubjects {
  private final BodyGraph graph;
  private final Set<Subject> found = new HashSet<>();
  private boolean hasGrown;

  private TestedSubjects(BodyGraph graph) {
    this.graph = graph;
  }

  /** The subjects that tests in {@code blocks} ask about; may contain some that none does. */
  static Set<Subject> in(Collection<Block> blocks, BodyGraph graph) {
    TestedSubjects subjects = new TestedSubjects(graph);
    blocks.forEach(block -> block.getNodes().forEach(subjects::addTestedBy));
    do {
      subjects.hasGrown = false;
      blocks.forEach(block -> block.getNodes().forEach(subjects::addCopied));
    } while (subjects.hasGrown);
    return subjects.found;
  }

  private void addTestedBy(Node node) {
    if (node instanceof CaseNode switchCase) {
      add(switchCase.getSwitchOperand().getTarget());
      add(switchCase.getSwitchOperand().getExpression());
    } else if (node instanceof BinaryOperationNode comparison) {
      add(comparison.getLeftOperand());
      add(comparison.getRightOperand());
    } else if (graph.isCondition(node)) {
      add(node);
      if (node instanceof MethodInvocationNode) {
        graph.passedTo(node).forEach(passed -> add(passed.node()));
      }
    }
  }

  /** What is copied into a tested variable is tested with it. */
  private void addCopied(Node node) {
    if (node instanceof AssignmentNode assignment) {
      Optional<Subject> target = Operands.subject(assignment.getTarget());
      if (target.isPresent() && found.contains(target.get())) {
        add(assignment.getExpression());
      }
    }
  }

  private void add(Node node) {
    Operands.subject(node).ifPresent(subject -> hasGrown |= found.add(subject));
  }
}
