package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.sluice.models.ModelException;
import dev.sluice.models.Models;
import dev.sluice.models.ThreadModels;
import dev.sluice.ownership.CallEffects;
import java.util.Comparator;
import java.util.Optional;

/**
 * The door: the blocking calls of a compilation unit that stand where none may be. One per
 * compilation. In a program that knows none of the modelled libraries it never looks at anything.
 */
public final class AsyncAnalysis {
  private final Optional<SiteFinder> finder;

  private AsyncAnalysis(Optional<SiteFinder> finder) {
    this.finder = finder;
  }

  /**
   * The analysis of one compilation.
   *
   * @throws ModelException never, unless a built-in model is broken
   */
  public static AsyncAnalysis create(
      Models models, CallEffects effects, AsyncOptions options, Context context)
      throws ModelException {
    Optional<ThreadModels> threadModels =
        ThreadModels.load(models, name -> isUsed(name, context), options.withUi());
    if (threadModels.isEmpty()) {
      return new AsyncAnalysis(Optional.empty());
    }
    ThreadFacts facts = new ThreadFacts(threadModels.get(), context);
    Sources sources = new Sources(context);
    BlockingCalls calls =
        new BlockingCalls(
            facts,
            sources,
            new StreamOrigins(facts, sources, effects),
            new ClassFileBodies(facts, effects, options.categories(), context),
            options.categories());
    ImmutableSet.Builder<Placement.Kind> reported = ImmutableSet.builder();
    reported.add(Placement.Kind.NON_BLOCKING);
    if (options.reportsCaller()) {
      reported.add(Placement.Kind.CALLER);
    }
    if (options.reportsUnknown()) {
      reported.add(Placement.Kind.UNKNOWN);
    }
    MoveFinder moves = new MoveFinder(facts, sources, options.movesCodeAlone());
    SiteFinder finder =
        new SiteFinder(
            facts,
            new Threads(facts, sources, Types.instance(context)),
            calls,
            moves,
            reported.build());
    return new AsyncAnalysis(Optional.of(finder));
  }

  /** Whether the compiler has come across the class, which it has if the program uses it. */
  private static boolean isUsed(String className, Context context) {
    for (ClassSymbol known :
        Symtab.instance(context).getClassesForName(Names.instance(context).fromString(className))) {
      if (known.isCompleted() && known.exists()) {
        return true;
      }
    }
    return false;
  }

  /** The sites in {@code unit}, in source order. */
  public ImmutableList<BlockingSite> sitesIn(CompilationUnitTree unit) {
    return finder
        .map(
            known ->
                known.in(new TreePath(unit)).stream()
                    .sorted(
                        Comparator.comparingInt(
                            site ->
                                com.google.errorprone.util.ASTHelpers.getStartPosition(
                                    site.path().getLeaf())))
                    .collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of());
  }
}
