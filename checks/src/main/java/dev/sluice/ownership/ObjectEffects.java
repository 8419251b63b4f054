package dev.sluice.ownership;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What calls mean for an object itself, whoever owes its close: whether it holds anything yet,
 * whether closing it has an effect, what it leads to. What no source knows is denied.
 */
public final class ObjectEffects {
  private final EffectSources sources;
  private final ResourceTypes resourceTypes;

  ObjectEffects(EffectSources sources, ResourceTypes resourceTypes) {
    this.sources = sources;
    this.resourceTypes = resourceTypes;
  }

  /** Whether the new object that {@code call} yields is known to hold nothing yet. */
  public boolean yieldsIdle(ExpressionTree call) {
    return isKnown(call, EffectSource::yieldsIdle);
  }

  /** Whether an object that holds nothing yet is known to hold nothing after {@code call} on it. */
  public boolean leavesIdle(ExpressionTree call) {
    return isKnown(call, EffectSource::leavesIdle);
  }

  /** The same of an object that is {@code operand} of {@code call}. */
  public boolean leavesIdle(ExpressionTree call, Operand operand) {
    return operand.isReceiver()
        ? leavesIdle(call)
        : Callee.of(call)
            .filter(callee -> sources.isSaid(source -> source.leavesArgumentIdle(callee, operand)))
            .isPresent();
  }

  /**
   * Whether {@code call} is known to ask one of its operands, as it stands in the source, for what
   * that came from, and may close it.
   *
   * @param isAsked which operands count
   */
  public boolean leadsToOwner(ExpressionTree call, Predicate<ExpressionTree> isAsked) {
    Optional<Callee> callee = Callee.of(call);
    return callee.isPresent()
        && callee.get().operands().stream()
            .filter(operand -> OperandTree.of(call, operand).filter(isAsked).isPresent())
            .anyMatch(operand -> leadsToOwner(callee.get(), operand));
  }

  /** Whether {@code callee} is known to ask {@code operand} for what it came from. */
  public boolean leadsToOwner(Callee callee, Operand operand) {
    return sources.isSaid(source -> source.leadsToOwner(callee, operand));
  }

  /** Whether a call of {@code method} on what {@code acquisition} yields may close that. */
  public boolean mayCloseItself(ExpressionTree acquisition, MethodSymbol method) {
    return sources.isSaid(source -> source.mayCloseItself(acquisition, method));
  }

  /** Whether a call of {@code method} is known to close what {@code field} of its object holds. */
  public boolean closesField(MethodSymbol method, VarSymbol field) {
    return sources.isSaid(source -> source.closesField(method, field));
  }

  /** Whether {@code field} is known to hold all that closing its object closes. */
  public boolean isOnlyPart(VarSymbol field) {
    return sources.isSaid(source -> source.isOnlyPart(field));
  }

  private boolean isKnown(
      ExpressionTree call, BiFunction<EffectSource, Callee, Optional<Boolean>> question) {
    return Callee.of(call)
        .filter(callee -> sources.isSaid(source -> question.apply(source, callee)))
        .isPresent();
  }

  /** Whether a call of {@code callee} is known to close nothing and to hand nothing over. */
  public boolean releasesNothing(Callee callee) {
    return sources.isSaid(source -> source.releasesNothing(callee));
  }

  /**
   * Whether {@code close()} of what {@code constructor} makes has no effect, as that of a subclass
   * of {@code InputStream} that does not override it, or of one that remembers to be closed. Not so
   * where it counts, or where the object is known to somebody who may look whether it is closed.
   */
  public boolean isCloseWithoutEffect(Callee constructor) {
    List<MethodSymbol> releases = resourceTypes.releasesOf(constructor.resultType());
    return !releases.isEmpty()
        && releases.stream().map(Callee::exactly).allMatch(this::releasesNothing)
        && !isNoticed(constructor);
  }

  /**
   * Whether others than the new object can tell whether it was closed: its {@code close()} leaves a
   * trace, or {@code constructor} makes it known to everybody.
   */
  public boolean isNoticed(Callee constructor) {
    return leavesTrace(constructor)
        || resourceTypes.releasesOf(constructor.resultType()).stream()
            .map(Callee::exactly)
            .anyMatch(this::leavesTrace);
  }

  private boolean leavesTrace(Callee callee) {
    return sources.isSaid(source -> source.leavesTrace(callee));
  }
}
