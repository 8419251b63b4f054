package dev.sluice.summaries;

import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A summary as the sources of {@code testdata/summaries} write it. */
final class SummaryText {
  private SummaryText() {}

  static String of(MethodSummary summary) {
    List<String> parts = new ArrayList<>();
    if (!summary.operands().isEmpty()) {
      parts.add(
          summary.operands().entrySet().stream()
              .sorted(
                  Comparator.comparing(
                      (Map.Entry<Operand, OperandEffect> entry) -> entry.getKey().position()))
              .map(entry -> nameOf(entry.getKey()) + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    summary.result().ifPresent(result -> parts.add(of(result)));
    if (summary.releasesNothing()) {
      parts.add("releases nothing");
    }
    if (!summary.canThrow()) {
      parts.add("never throws");
    }
    return String.join("; ", parts);
  }

  private static String of(ResultOwnership result) {
    if (result instanceof ResultOwnership.Acquired acquired) {
      return "fresh"
          + (acquired.owners().isEmpty() ? "" : " child of " + namesOf(acquired.owners()))
          + (acquired.mayBeNull() ? " or null" : "");
    }
    return result instanceof ResultOwnership.Shared shared
        ? "shares " + namesOf(shared.operands())
        : "not owned";
  }

  private static String namesOf(Iterable<Operand> operands) {
    List<String> names = new ArrayList<>();
    operands.forEach(operand -> names.add(nameOf(operand)));
    return String.join(" ", names);
  }

  private static String nameOf(Operand operand) {
    return operand.isReceiver() ? "RECEIVER" : String.valueOf(operand.position());
  }
}
