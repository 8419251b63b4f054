package dev.sluice.ownership;

import com.google.common.collect.ImmutableMap;
import dev.sluice.models.Operand;
import java.util.Optional;

/** An effect of which all is known when it is made. The call tests nothing. */
record KnownCallEffect(
    ResultOwnership result,
    ImmutableMap<Operand, OperandEffect> operands,
    boolean canThrow,
    boolean canReturn)
    implements CallEffect {

  @Override
  public OperandEffect effectOn(Operand operand) {
    return operands.getOrDefault(operand, OperandEffect.USES);
  }

  @Override
  public Optional<StateTest> test() {
    return Optional.empty();
  }
}
