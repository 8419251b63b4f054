package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.WaysBack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a method asks a parameter for what that came from, as one that closes a statement and the
 * connection that the statement has. What it does with the owner is not followed, and in a class
 * file it is not asked which of its values is asked, so this errs towards silence.
 */
final class WaysToOwner {
  private static final int MAX_DEPTH = 3;

  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClassFileSummaries classFiles;
  private final Map<Start, Boolean> known = new HashMap<>();

  private record Start(MethodSymbol method, Operand operand) {}

  WaysToOwner(CallEffects effects, SourceMethods methods, ClassFileSummaries classFiles) {
    this.effects = effects;
    this.methods = methods;
    this.classFiles = classFiles;
  }

  /** Whether a way to the owner of {@code operand} starts in {@code method}. */
  boolean startIn(MethodSymbol method, Operand operand) {
    Start start = new Start(method, operand);
    Boolean answer = known.get(start);
    if (answer == null) {
      // Methods that call each other find nothing by that.
      known.put(start, false);
      Optional<SourceMethod> source = methods.find(method);
      answer = source.isPresent() ? startIn(source.get(), operand) : startIn(method, MAX_DEPTH);
      known.put(start, answer);
    }
    return answer;
  }

  private boolean startIn(SourceMethod method, Operand operand) {
    Optional<VarSymbol> parameter = method.parameter(operand);
    if (parameter.isEmpty()) {
      return false;
    }
    return WaysBack.areIn(
        method.code(), asked -> parameter.get().equals(ASTHelpers.getSymbol(asked)), effects);
  }

  private boolean startIn(MethodSymbol method, int depth) {
    return classFiles.calledBy(method).stream()
        .anyMatch(
            called ->
                effects.objects().leadsToOwner(Callee.of(called), Operand.RECEIVER)
                    || (depth > 1 && startIn(called, depth - 1)));
  }
}
