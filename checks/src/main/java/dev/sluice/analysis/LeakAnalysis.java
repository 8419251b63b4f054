package dev.sluice.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.sluice.analysis.SluiceOptions.OptionException;
import dev.sluice.flow.Acquisition;
import dev.sluice.flow.Body;
import dev.sluice.flow.BodyGraph;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ObligationAnalysis;
import dev.sluice.flow.ObligationTrace;
import dev.sluice.models.ModelException;
import dev.sluice.models.Models;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.summaries.SummaryEffects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.Diagnostic;

/**
 * The door to the analysis, one per compilation. Code that can't be analysed gives no finding:
 * here, and only here, what the layers below throw is caught.
 */
public final class LeakAnalysis {
  private static final Context.Key<LeakAnalysis> KEY = new Context.Key<>();

  /**
   * The most points of a body that are passed, once for each of its acquisitions. Some 400 in a row
   * stay below it, and take about a second; without it the time would grow with their square.
   */
  private static final long MAX_STEPS = 2_000_000;

  private final Context context;
  private final Optional<Models> models;
  private final Optional<CallEffects> effects;
  private final SluiceOptions options;
  private final boolean failsOnInternalError;
  private final CloseException closeException;
  private final AnalysisReport report;
  private CompilationUnitTree currentUnit;
  private ImmutableList<Leak> currentLeaks = ImmutableList.of();

  private LeakAnalysis(
      Context context,
      Optional<Models> models,
      Optional<CallEffects> effects,
      SluiceOptions options) {
    this.context = context;
    this.models = models;
    this.effects = effects;
    this.options = options;
    this.failsOnInternalError = options.failsOnInternalError();
    this.closeException = options.closeException();
    this.report = new AnalysisReport(options.report());
  }

  /**
   * The analysis of the compilation that {@code state} belongs to. The first call reads options and
   * models; what is wrong with them is reported as a compiler error, and nothing is analysed.
   */
  public static LeakAnalysis instance(VisitorState state) {
    LeakAnalysis known = state.context.get(KEY);
    if (known == null) {
      known = create(state);
      state.context.put(KEY, known);
    }
    return known;
  }

  private static LeakAnalysis create(VisitorState state) {
    Context context = state.context;
    SluiceOptions options = SluiceOptions.DEFAULTS;
    try {
      options = SluiceOptions.from(state.errorProneOptions().getFlags());
      Models models = Models.load(options.models());
      tellOverruled(models.overruledLines(), context);
      ResourceTypes types = new ResourceTypes(models, context);
      return new LeakAnalysis(
          context,
          Optional.of(models),
          Optional.of(
              new CallEffects(
                  models,
                  types,
                  options.unknownCode(),
                  effects -> new SummaryEffects(effects, context),
                  context)),
          options);
    } catch (OptionException | ModelException e) {
      JavacProcessingEnvironment.instance(context)
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "Sluice: " + e.getMessage());
      return new LeakAnalysis(context, Optional.empty(), Optional.empty(), options);
    }
  }

  /** What the user wants a fix to do with an exception of {@code close()} that nothing handles. */
  public CloseException closeException() {
    return closeException;
  }

  /** The models of this compilation; empty where the user's can't be used. */
  public Optional<Models> models() {
    return models;
  }

  /** What calls do; empty where the models can't be used. */
  public Optional<CallEffects> effects() {
    return effects;
  }

  /** The options of this compilation. */
  public SluiceOptions options() {
    return options;
  }

  /** A model of the user may well say something else than ours; a word about it is enough. */
  private static void tellOverruled(ImmutableList<String> overruled, Context context) {
    if (overruled.isEmpty()) {
      return;
    }
    String others = overruled.size() > 1 ? ", and " + (overruled.size() - 1) + " more" : "";
    JavacProcessingEnvironment.instance(context)
        .getMessager()
        .printMessage(
            Diagnostic.Kind.NOTE,
            "Sluice: models disagree, and the first one counts: " + overruled.get(0) + others);
  }

  /** The leaks of {@code unit} in source order. */
  public ImmutableList<Leak> leaksIn(CompilationUnitTree unit) {
    return acquisitionsIn(unit).stream()
        .filter(leak -> leak.verdict() != Verdict.CLOSED_BY_HAND)
        .collect(ImmutableList.toImmutableList());
  }

  /** The leaks of {@code unit} and what it closes by hand, in source order. */
  public ImmutableList<Leak> acquisitionsIn(CompilationUnitTree unit) {
    if (effects.isEmpty()) {
      return ImmutableList.of();
    }
    if (currentUnit != unit) {
      effects.get().forget();
      currentLeaks = analyse(unit, effects.get());
      currentUnit = unit;
    }
    return currentLeaks;
  }

  private ImmutableList<Leak> analyse(CompilationUnitTree unit, CallEffects callEffects) {
    List<Leak> leaks = new ArrayList<>();
    KnownFunctions functions = new KnownFunctions(callEffects, context);
    ImmutableListMultimap<Body, TreePath> bodies =
        guarded(unit, unit, () -> new Acquisitions(callEffects, functions, context).in(unit))
            .orElse(ImmutableListMultimap.of());
    bodies
        .asMap()
        .forEach(
            (body, paths) ->
                guarded(
                        unit,
                        body.path().getLeaf(),
                        () -> leaksIn(unit, body, paths, functions, callEffects))
                    .ifPresent(leaks::addAll));
    leaks.sort(Comparator.comparingInt(leak -> ASTHelpers.getStartPosition(leak.acquisition())));
    return ImmutableList.copyOf(leaks);
  }

  private ImmutableList<Leak> leaksIn(
      CompilationUnitTree unit,
      Body body,
      Collection<TreePath> paths,
      KnownFunctions functions,
      CallEffects callEffects) {
    Optional<BodyGraph> graph = BodyGraph.build(body.path(), body.code(), context);
    if (graph.isEmpty() || (long) graph.get().size() * paths.size() > MAX_STEPS) {
      report.abandoned(unit, lineOf(unit, body.path().getLeaf()));
      return ImmutableList.of();
    }
    Owners owners = new Owners(body.path().getLeaf(), callEffects);
    VerdictTable verdicts = new VerdictTable(body.path().getLeaf(), Types.instance(context));
    PresumedAcquisitions presumed = new PresumedAcquisitions(callEffects, functions);
    ImmutableList.Builder<Leak> leaks = ImmutableList.builder();
    for (TreePath path : paths) {
      Acquisition acquisition = acquisitionAt(path, owners, callEffects);
      ObligationTrace trace = trace(graph.get(), path, acquisition, callEffects);
      if (trace.isAbandoned()) {
        report.abandoned(unit, lineOf(unit, path.getLeaf()));
      }
      if (presumed.contain((ExpressionTree) path.getLeaf())
          && !PresumedAcquisitions.areOwned(trace)) {
        continue;
      }
      verdicts
          .verdict((ExpressionTree) path.getLeaf(), trace)
          .or(
              () ->
                  VerdictTable.isClosedByHand(trace)
                      ? Optional.of(Verdict.CLOSED_BY_HAND)
                      : Optional.empty())
          .filter(verdict -> !owners.areAskedFor((ExpressionTree) path.getLeaf()))
          .map(
              verdict ->
                  leak(
                      verdict,
                      path,
                      acquisition,
                      callEffects.releaseOf(acquisition.tree(), acquisition.type()),
                      verdicts.causesByWeight(trace),
                      trace))
          .ifPresent(leaks::add);
    }
    return leaks.build();
  }

  private ObligationTrace trace(
      BodyGraph graph, TreePath path, Acquisition acquisition, CallEffects callEffects) {
    if (acquisition.tree() instanceof MemberReferenceTree reference) {
      return callEffects.dropsAcquisition(reference, Types.instance(context))
          ? ObligationTrace.droppedBy(reference)
          : ObligationTrace.droppedAsElement(reference);
    }
    return new ForgottenElements(callEffects).containBody(path)
        ? ObligationTrace.droppedAsElement(acquisition.tree())
        : ObligationAnalysis.trace(graph, acquisition, callEffects, context);
  }

  private static Acquisition acquisitionAt(TreePath path, Owners owners, CallEffects callEffects) {
    ExpressionTree tree = (ExpressionTree) path.getLeaf();
    boolean mayBeNull =
        callEffects.of(tree).result() instanceof ResultOwnership.Acquired acquired
            && acquired.mayBeNull();
    return new Acquisition(
        tree, typeOf(tree), mayBeNull, owners.of(tree), callEffects.objects().yieldsIdle(tree));
  }

  private static Type typeOf(ExpressionTree acquisition) {
    if (!(acquisition instanceof MemberReferenceTree)) {
      return ASTHelpers.getType(acquisition);
    }
    MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(acquisition);
    return method.isConstructor() ? method.owner.type : method.getReturnType();
  }

  private static Leak leak(
      Verdict verdict,
      TreePath path,
      Acquisition acquisition,
      String release,
      ImmutableList<Cause> causes,
      ObligationTrace trace) {
    return new Leak(
        verdict,
        path,
        acquisition.type(),
        release,
        ImmutableSet.copyOf(trace.references()),
        trace.wrappers(),
        trace.closes(),
        trace.isClosedNormally(),
        trace.handOvers(),
        trace.isContained(),
        causes,
        trace.witnesses());
  }

  private static long lineOf(CompilationUnitTree unit, Tree tree) {
    return unit.getLineMap() == null
        ? -1
        : unit.getLineMap().getLineNumber(Math.max(0, ASTHelpers.getStartPosition(tree)));
  }

  /**
   * The result of {@code step}, a part of the work on {@code code}; empty, and counted, where it
   * fails on this code.
   */
  public <T> Optional<T> guarded(CompilationUnitTree unit, Tree code, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      if (failsOnInternalError) {
        throw e;
      }
      report.failed(unit, lineOf(unit, code), e);
      return Optional.empty();
    }
  }
}
