package dev.sluice.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;

/**
 * The command that lists the kinds of trees in those bodies of the corpus that acquire a resource:
 * {@code testdata/truth/run --kinds}. Its output is checked in as {@code kinds.txt}, and {@code
 * GrammarCoverageTest} holds the grammar against it.
 */
final class CorpusKinds {
  /** How the platform names what opens something. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(open|new|create|prepare|execute|accept|connect|lines|list|walk|find).*|getConnection|get(In|Out)putStream");

  private final Types types;
  private final Set<Tree.Kind> kinds = EnumSet.noneOf(Tree.Kind.class);

  private CorpusKinds(Types types) {
    this.types = types;
  }

  /** Arguments: folders of libraries, as {@code testdata/corpus/run} unpacks them. */
  public static void main(String[] folders) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : folders) {
      of(Path.of(folder)).forEach(kind -> names.add(kind.name()));
    }
    names.forEach(System.out::println);
  }

  private static Set<Tree.Kind> of(Path library) throws IOException {
    List<Path> files =
        Files.readAllLines(library.resolve("files.txt")).stream().map(library::resolve).toList();
    JavacTool javac = JavacTool.create();
    try (StandardJavaFileManager fileManager = javac.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-cp", Files.readString(library.resolve("cp.txt")).strip());
      JavacTask task =
          javac.getTask(
              null,
              fileManager,
              diagnostic -> {},
              options,
              null,
              fileManager.getJavaFileObjectsFromPaths(files));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      CorpusKinds kinds = new CorpusKinds(Types.instance(((BasicJavacTask) task).getContext()));
      units.forEach(unit -> kinds.new Bodies().scan(unit, null));
      return kinds.kinds;
    }
  }

  /** Looks at each body by itself. */
  private final class Bodies extends TreeScanner<Void, Void> {
    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      add(tree.getBody());
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      add(tree.getBody());
      return super.visitLambdaExpression(tree, null);
    }

    private void add(Tree body) {
      Content content = new Content();
      content.scan(body, null);
      if (content.isAcquiring) {
        kinds.addAll(content.found);
      }
    }
  }

  private final class Content extends TreeScanner<Void, Void> {
    private final Set<Tree.Kind> found = EnumSet.noneOf(Tree.Kind.class);
    private boolean isAcquiring;

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null) {
        found.add(tree.getKind());
      }
      return super.scan(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      isAcquiring |= isCloseable(tree);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      Symbol method = ASTHelpers.getSymbol(tree);
      isAcquiring |= OPENING.matcher(method.getSimpleName()).matches() && isCloseable(tree);
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isCloseable(ExpressionTree tree) {
      Type type = ASTHelpers.getType(tree);
      return type != null
          && !type.isErroneous()
          && types.closure(type).stream()
              .anyMatch(
                  other -> other.tsym.getQualifiedName().contentEquals("java.lang.AutoCloseable"));
    }
  }
}
