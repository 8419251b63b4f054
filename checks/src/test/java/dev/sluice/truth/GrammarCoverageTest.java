package dev.sluice.truth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What real code that opens something is made of, generated methods are made of too. */
final class GrammarCoverageTest {

  @Test
  void grammarHasEveryKindOfTreeThatAcquiringBodiesOfTheCorpusHave() throws IOException {
    Set<String> corpus =
        new TreeSet<>(
            Resources.readLines(Resources.getResource(CorpusKinds.class, "kinds.txt"), UTF_8));
    assertEquals(Set.of(), Sets.difference(corpus, generated()));
  }

  private static Set<String> generated() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int seed = 0; seed < 1500; seed++) {
      sources.add(source(Grammar.program(seed, "Grammar" + seed, /* hasHelpers= */ true)));
      sources.add(source(Mutator.program(seed, "Mutator" + seed, /* hasHelpers= */ false)));
    }
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, sources);
    Set<String> kinds = new TreeSet<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
          addKinds(tree.getBody(), kinds);
          return super.visitMethod(tree, null);
        }
      }.scan(unit, null);
    }
    return kinds;
  }

  private static void addKinds(Tree body, Set<String> kinds) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          kinds.add(tree.getKind().name());
        }
        return super.scan(tree, null);
      }
    }.scan(body, null);
  }

  private static JavaFileObject source(Program program) {
    return new SimpleJavaFileObject(
        URI.create("memory:///" + program.name() + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return program.layout().text();
      }
    };
  }
}
