package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one statement contributes to a try header, or to a guard that stands in for it.
 *
 * @param leaks the leaks that this cures; empty for a wrapper whose {@code close()} moves along
 * @param place the statement
 * @param opening what becomes of the statement
 * @param holders the variables that refer to the resource
 * @param parts inner expressions that become resources of their own, in order of evaluation
 * @param closing what closing it changes
 */
record Resource(
    ImmutableList<Leak> leaks,
    Place place,
    Opening opening,
    Holders holders,
    ImmutableList<Part> parts,
    Closing closing) {

  /**
   * Resources of one list of statements by where their regions begin. Behind one statement, the one
   * that it opens comes first, and then those that get their resource later.
   */
  static final Comparator<Resource> OUTER_FIRST =
      Comparator.comparingInt(Resource::index)
          .thenComparing(resource -> !resource.isOpenedInBody())
          .thenComparing(resource -> !resource.isOpenedByStatement())
          .thenComparing(resource -> resource.variable().map(variable -> variable.pos).orElse(-1));

  /**
   * Where a statement stands.
   *
   * @param siblings the statements around it
   * @param index its index there
   * @param bound the index of the first statement that must stay outside
   */
  record Place(Siblings siblings, int index, int bound) {
    /** The statement with this index, whose resource may be used up to the end of the block. */
    static Place in(Siblings siblings, int index) {
      return new Place(siblings, index, siblings.size());
    }
  }

  /**
   * Variables of a resource.
   *
   * @param aliases those that hold the resource of this header
   * @param reach those whose last use ends the region
   */
  record Holders(ImmutableSet<VarSymbol> aliases, ImmutableSet<VarSymbol> reach) {
    static final Holders NONE = new Holders(ImmutableSet.of(), ImmutableSet.of());
  }

  /**
   * An inner expression that becomes {@code type name = expression}, in a header or before it.
   *
   * @param conditions what decides whether it is evaluated at all, innermost first
   */
  record Part(
      ExpressionTree expression,
      Type type,
      String typeText,
      String name,
      ImmutableList<Condition> conditions) {}

  /**
   * How a resource is closed.
   *
   * @param calls what the header makes redundant
   * @param late what finds nothing to close any more, behind the loop that opens it anew
   * @param unhandled the checked exceptions of its {@code close()} that nothing handles here
   */
  record Closing(
      ImmutableList<CloseCall> calls,
      ImmutableList<CloseCall> late,
      ImmutableList<Type> unhandled) {
    static final Closing PLAIN = new Closing(ImmutableList.of(), ImmutableList.of());

    Closing(ImmutableList<CloseCall> calls, ImmutableList<Type> unhandled) {
      this(calls, ImmutableList.of(), unhandled);
    }
  }

  /** A place holder without a resource, for the region around these statements. */
  static Resource around(Siblings siblings) {
    return new Resource(
        ImmutableList.of(),
        Place.in(siblings, 0),
        new Opening.InBody(),
        Holders.NONE,
        ImmutableList.of(),
        Closing.PLAIN);
  }

  Siblings siblings() {
    return place.siblings();
  }

  int index() {
    return place.index();
  }

  ImmutableSet<VarSymbol> aliases() {
    return holders.aliases();
  }

  ImmutableSet<VarSymbol> reach() {
    return holders.reach();
  }

  ImmutableList<CloseCall> closes() {
    return closing.calls();
  }

  /** All statements that go, since they close what is closed already. */
  ImmutableList<CloseCall> redundant() {
    return ImmutableList.<CloseCall>builder().addAll(closes()).addAll(closing.late()).build();
  }

  ImmutableList<Type> unhandled() {
    return closing.unhandled();
  }

  /** The variable that becomes a header's as it is declared. */
  Optional<VariableTree> declaration() {
    return opening instanceof Opening.Declared declared
        ? Optional.of(declared.declaration())
        : Optional.empty();
  }

  /** The assignment that becomes the declaration of a header's variable. */
  Optional<Redefinition> redefinition() {
    return opening instanceof Opening.Assigned assigned
        ? Optional.of(assigned.redefinition())
        : Optional.empty();
  }

  /** What is evaluated before {@link #parts}, and gets a variable of its own before the header. */
  ImmutableList<Part> values() {
    return opening instanceof Opening.InBody body ? body.values() : ImmutableList.of();
  }

  /** Whether a header declares the variable that the code has for it. */
  boolean isDeclaredInHeader() {
    return declaration().isPresent() || redefinition().isPresent();
  }

  /** What takes the place of the header, where that can't be one. */
  Optional<Guard> guard() {
    if (opening instanceof Opening.Enclosed enclosed) {
      return Optional.of(enclosed.guard());
    }
    return opening instanceof Opening.Guarded guarded
        ? Optional.of(guarded.guard())
        : Optional.empty();
  }

  /** The way in which this cures its leaks. */
  Builder builder() {
    if (guard().isPresent()) {
      return guard().get().builder();
    }
    if (opening instanceof Opening.LoopCondition) {
      return Builder.CONDITION_IN_HEADER;
    }
    if (opening instanceof Opening.Assigned) {
      return Builder.ASSIGNMENT_IN_HEADER;
    }
    return opening instanceof Opening.Declared
        ? Builder.DECLARATION_IN_HEADER
        : Builder.PART_IN_HEADER;
  }

  /** This resource, which makes {@code late} redundant, too. */
  Resource withLateCloses(ImmutableList<CloseCall> late) {
    Closing changed = new Closing(closes(), late, unhandled());
    return new Resource(leaks, place, opening, holders, parts, changed);
  }

  /** This resource with another guard. */
  Resource withGuard(Guard guard) {
    Opening changed =
        opening instanceof Opening.Enclosed
            ? new Opening.Enclosed(guard)
            : new Opening.Guarded(guard);
    return new Resource(leaks, place, changed, holders, parts, closing);
  }

  /** Whether the statement itself is the first one of the body. */
  boolean isOpenedInBody() {
    return opening instanceof Opening.InBody || opening instanceof Opening.Enclosed;
  }

  /** The variable that holds the resource, unless it has none yet. */
  Optional<VarSymbol> variable() {
    return declaration().map(tree -> getSymbol(tree)).or(() -> aliases().stream().findFirst());
  }

  /** Whether the region of {@code inner} may be in that of this resource, as far as they begin. */
  boolean beginsBefore(Resource inner) {
    return OUTER_FIRST.compare(this, inner) < 0;
  }

  /** Whether the statement is where the resource comes from, rather than just before its guard. */
  private boolean isOpenedByStatement() {
    return leaks.isEmpty()
        || leaks.stream()
            .anyMatch(leak -> LocalVariables.contains(siblings().get(index()), leak.acquisition()));
  }

  /** Whether two resources are contributed by one statement. */
  boolean isSameStatement(Resource other) {
    return siblings().isSameList(other.siblings()) && index() == other.index();
  }
}
