package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.CloseException;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The fix of one outermost member: everything that can be fixed in it, as one replacement. What
 * can't is refused one by one, and the rest is laid out again without it.
 */
final class MemberFix {
  /** More than there are ways to cure a leak: what still changes then would go on to. */
  private static final Supplier<Type> STATEMENT =
      VisitorState.memoize(state -> state.getTypeFromString("java.sql.Statement"));

  private static final int ATTEMPTS_PER_LEAK = 12;

  private final SourceText source;
  private final VisitorState state;
  private final TreePath member;
  private final ImmutableList<Leak> leaks;
  private final CloseException closeException;
  private final LocalVariables variables;
  private final HoistedLocals hoistedLocals;
  private final Cures cures;
  private final CureFinder cureFinder;

  /**
   * @param leaks what is to be fixed; all of it stands in {@code member}
   */
  MemberFix(
      SourceText source,
      TreePath member,
      ImmutableList<Leak> leaks,
      CloseException closeException,
      VisitorState state) {
    this.leaks = leaks;
    this.closeException = closeException;
    this.source = source;
    this.state = state;
    this.member = member;
    this.variables = new LocalVariables(member);
    this.hoistedLocals = new HoistedLocals(source, variables, state);
    this.cures = new Cures();
    this.cureFinder = new CureFinder(cures, source, member, leaks, variables, state);
  }

  /** The plan for each of the leaks. */
  ImmutableMap<Leak, FixPlan> plan() {
    cureFinder.find();
    Optional<SuggestedFix> fix = findLargestFix();
    ImmutableMap.Builder<Leak, FixPlan> result = ImmutableMap.builder();
    for (Leak leak : leaks) {
      Optional<Refusal> refusal =
          fix.isPresent() ? cures.findRefusal(leak) : Optional.of(refusalWithoutFix(leak));
      result.put(
          leak,
          refusal
              .map(reason -> inTermsOf(leak, reason))
              .<FixPlan>map(FixPlan.Refuse::new)
              .orElseGet(
                  () -> new FixPlan.Apply(fix.get(), cures.builder(leak), ImmutableList.of())));
    }
    return result.buildOrThrow();
  }

  /** What {@code reason} means for the type of {@code leak}. */
  private Refusal inTermsOf(Leak leak, Refusal reason) {
    return reason == Refusal.DERIVED_VALUE_ESCAPES
            && ASTHelpers.isSubtype(leak.type(), STATEMENT.get(state), state)
        ? Refusal.ROWS_LEAVE
        : reason;
  }

  private Refusal refusalWithoutFix(Leak leak) {
    return cures.findRefusal(leak).orElse(Refusal.NO_BUILDER);
  }

  /** Whether a {@code close()} throws what nothing handles. */
  boolean hasUnhandledClose() {
    return cures.resources().stream().anyMatch(resource -> !resource.unhandled().isEmpty());
  }

  /** What was in the way of a leak may have been dropped, too: then it is tried once more. */
  private Optional<SuggestedFix> findLargestFix() {
    Optional<SuggestedFix> fix = findFix();
    Cures best = cures.copy();
    while (cureFinder.findAgain()) {
      Optional<SuggestedFix> next = findFix();
      boolean isLarger =
          cures.refused().size() < best.refused().size()
              && best.refused().containsAll(cures.refused());
      if (!isLarger) {
        cures.restore(best);
        return fix;
      }
      fix = next;
      best = cures.copy();
    }
    return fix;
  }

  /** Drops one obstacle after the other until the rest can be written. */
  private Optional<SuggestedFix> findFix() {
    for (int attempt = 0; attempt < ATTEMPTS_PER_LEAK * (leaks.size() + 1); attempt++) {
      MemberEdit edit =
          new MemberEdit(
              cures.resources(),
              cures.existingTries().stream()
                  .map(ExistingTry::tree)
                  .collect(ImmutableSet.toImmutableSet()),
              source,
              variables,
              hoistedLocals,
              closeException,
              state);
      Optional<MemberEdit.Obstacle> obstacle = edit.findObstacle();
      if (obstacle.isEmpty()) {
        return ContiguousEdit.find(source, member, withTries(edit.edits(), edit.removed()));
      }
      obstacle
          .get()
          .resources()
          .forEach(resource -> cureFinder.drop(resource, obstacle.get().reason()));
    }
    throw new RefusedException(Refusal.NO_BUILDER);
  }

  /** Adds to {@code edits} what changes in the {@code try} statements that are already there. */
  private TextEdits withTries(TextEdits edits, ImmutableSet<StatementTree> removed) {
    for (HeaderExtension extension : cures.extensions()) {
      add(extension.leaks(), own -> HeaderWriter.extend(extension, source, own, edits), edits);
    }
    for (ExistingTry existingTry : cures.existingTries()) {
      add(existingTry.leaks(), own -> write(existingTry, own), edits);
    }
    for (ExpandedBody body : cures.expandedBodies()) {
      add(
          body.leaks(),
          own ->
              new ExpandedBodyWriter(
                      source, new CloseFailures(source, variables, state), closeException, own)
                  .write(body),
          edits);
    }
    Set<StatementTree> overwriting = new HashSet<>();
    for (EarlyClose close : cures.earlyCloses()) {
      add(ImmutableList.of(close.leak()), own -> write(close, overwriting, own), edits);
    }
    Map<BlockTree, List<SecuredClose>> secured = new LinkedHashMap<>();
    cures
        .securedCloses()
        .forEach(
            close -> secured.computeIfAbsent(close.block(), block -> new ArrayList<>()).add(close));
    secured.forEach(
        (block, closes) ->
            add(
                closes.stream().map(SecuredClose::leak).toList(),
                own ->
                    new SecuredCloseWriter(source, removed, own)
                        .write(
                            block,
                            closes.stream()
                                .map(SecuredClose::close)
                                .collect(ImmutableSet.toImmutableSet())),
                edits));
    return edits;
  }

  private void write(ExistingTry existingTry, TextEdits edits) {
    HeaderWriter.name(existingTry, source, edits);
    RemovalWriter removals = new RemovalWriter(source, existingTry.removed(), edits, state);
    existingTry.closes().forEach(removals::write);
  }

  /** Writes {@code close}, but where another one has closed what is lost there. */
  private void write(EarlyClose close, Set<StatementTree> written, TextEdits edits) {
    for (EarlyClose.Place place : close.places()) {
      if (!written.add(place.statement())) {
        continue;
      }
      int start = source.start(place.statement());
      String indentation = source.indentation(start);
      String newLine = source.lineSeparator() + indentation;
      StringBuilder behind = new StringBuilder();
      for (String line : place.behind()) {
        String code = line.stripLeading();
        behind
            .append(newLine)
            .append(source.indentUnit(indentation).repeat(line.length() - code.length()))
            .append(code);
      }
      int end = source.end(place.statement());
      edits.insertBeforeCode(start, place.before(close.variable()) + newLine);
      edits.insertBehindCode(
          source.isLastOnLine(end) ? source.lineEnd(end) : end, behind.toString());
    }
  }

  private void add(List<Leak> leaks, Consumer<TextEdits> writer, TextEdits edits) {
    try {
      TextEdits own = new TextEdits(source);
      writer.accept(own);
      edits.addAll(own);
    } catch (RefusedException e) {
      leaks.forEach(leak -> cures.refuse(leak, e.reason()));
    }
  }
}
