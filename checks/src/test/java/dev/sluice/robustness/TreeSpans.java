package dev.sluice.robustness;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Where the statements and expressions of a source file stand. */
final class TreeSpans extends TreeScanner<Void, Void> {

  /** The place of one tree, from its first character to behind its last. */
  record Span(int start, int end, boolean isStatement) {}

  private final ImmutableList.Builder<Span> spans = ImmutableList.builder();
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private TreeSpans(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  /** The statements and expressions of {@code source}, which may be broken already. */
  static ImmutableList<Span> of(String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///Case.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of(), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      TreeSpans spans = new TreeSpans(unit, Trees.instance(task).getSourcePositions());
      spans.scan(unit.getTypeDecls(), null);
      return spans.spans.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree instanceof StatementTree || tree instanceof ExpressionTree) {
      int start = (int) positions.getStartPosition(unit, tree);
      int end = (int) positions.getEndPosition(unit, tree);
      if (0 <= start && start < end) {
        spans.add(new Span(start, end, tree instanceof StatementTree));
      }
    }
    return super.scan(tree, null);
  }
}
