package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;

/**
 * What the class files of the class path tell of methods. Nothing where a method has no code, as an
 * abstract or native one, where it is of this compilation or the platform, or where its class file
 * can't be read.
 */
interface ClassFileAnswers {
  /** Knows nothing. */
  ClassFileAnswers NONE =
      new ClassFileAnswers() {
        @Override
        public MethodSummary summary(ClassFileMethod method) {
          return MethodSummary.UNKNOWN;
        }

        @Override
        public Optional<ResultOwnership> result(MethodSymbol method) {
          return Optional.empty();
        }

        @Override
        public Optional<OperandEffect> operand(MethodSymbol method, Operand operand) {
          return Optional.empty();
        }

        @Override
        public boolean canThrow(MethodSymbol method) {
          return true;
        }

        @Override
        public boolean canReturn(MethodSymbol method) {
          return true;
        }

        @Override
        public boolean releasesNothing(MethodSymbol method) {
          return false;
        }
      };

  /** Whether {@code method} is being read for the first time, and nothing is known of it yet. */
  default boolean isBeingSummarised(MethodSymbol method) {
    return false;
  }

  /** All that is known of a method, one that javac has no symbol of included. */
  MethodSummary summary(ClassFileMethod method);

  /** Who owes the close of the result, for a constructor of the new object. */
  Optional<ResultOwnership> result(MethodSymbol method);

  /** What becomes of the receiver, or of what is passed to a parameter. */
  Optional<OperandEffect> operand(MethodSymbol method, Operand operand);

  /** Whether an exception that a program expects can leave the method; true where unknown. */
  boolean canThrow(MethodSymbol method);

  /** Whether the method can complete normally; true where unknown. */
  boolean canReturn(MethodSymbol method);

  /** Whether the method closes nothing and hands nothing over; false where unknown. */
  boolean releasesNothing(MethodSymbol method);
}
