package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the beginning of a guard, and what it has to know of the code inside of it. */
final class GuardWriter {
  private static final Pattern FINAL = Pattern.compile("\\bfinal\\s+");

  private final SourceText source;
  private final TextEdits edits;
  private final String indentation;
  private final String unit;
  private final PartWriter parts;

  /**
   * @param origin where the guarded statements stand
   * @param around the edits that may change parts of a statement
   */
  GuardWriter(int origin, SourceText source, TextEdits edits, TextEdits around) {
    this.source = source;
    this.edits = edits;
    this.indentation = source.indentation(origin);
    this.unit = source.indentUnit(indentation);
    this.parts = new PartWriter(source, around, source.lineSeparator() + indentation, unit);
  }

  /**
   * Writes the beginning of a guard: behind the statement that opens the resource, or before it
   * where that is one of its parts. Returns where its body begins.
   *
   * @param turn how many regions begin behind the same statement, outside
   */
  int write(ResourceRegion region, Guard guard, String hoisted, int turn) {
    Resource resource = region.resources().get(0);
    guard.flag().ifPresent(flag -> writeMarks(flag, guard, region));
    prepare(guard, resource);
    String opening = String.join(newLine(), guard.opening());
    String prefix =
        hoisted + guard.flag().map(flag -> "boolean " + flag + " = true;" + newLine()).orElse("");
    StatementTree statement = resource.siblings().get(resource.index());
    int start = source.start(statement);
    int end = source.end(statement);
    if (!resource.isOpenedInBody()) {
      dropBlankLines(source.nextLine(end));
      String text = newLine() + prefix + opening;
      String inner = newLine() + unit.repeat(turn);
      int place = source.endWithComment(end);
      edits.insertBeginning(place, turn > 0 ? text.replace(newLine(), inner) : text, turn);
      return place + 1;
    }
    edits.insert(start, parts.declarations(resource.parts()) + prefix + opening + newLine() + unit);
    parts.replaceByNames(resource.parts(), start, end, edits);
    return start + 1;
  }

  /** Writes what closes the resource right behind the statement that opens it. */
  void writeAtOnce(ResourceRegion region, Guard guard, ImmutableList<String> closing) {
    Resource resource = region.resources().get(0);
    prepare(guard, resource);
    StringBuilder text = new StringBuilder();
    for (String line : closing) {
      String code = line.stripLeading();
      text.append(text.isEmpty() ? "" : newLine())
          .append(unit.repeat(line.length() - code.length()))
          .append(code);
    }
    if (!closing.isEmpty()) {
      int end = source.end(resource.siblings().get(resource.index()));
      edits.insertBehindCode(source.endWithComment(end), newLine() + text);
    }
  }

  /** Changes what comes before the guard. */
  private void prepare(Guard guard, Resource resource) {
    StatementTree statement = resource.siblings().get(resource.index());
    if (guard.preparation() instanceof Guard.Preparation.Null missing) {
      writeNull(missing.declaration());
    } else if (guard.preparation() instanceof Guard.Preparation.Named named) {
      source.requireShape(statement, "", ";");
      edits.insertBeforeCode(source.start(statement), named.prefix());
    } else if (guard.preparation() instanceof Guard.Preparation.Chained chained) {
      source.requireShape(statement, "", ";");
      edits.insert(
          source.end(((ExpressionStatementTree) statement).getExpression()), chained.call());
    } else if (guard.preparation() instanceof Guard.Preparation.Apart apart) {
      edits.insertBeforeCode(source.start(statement), apart.declaration() + newLine());
      apart.values().forEach(value -> writeApart(value, apart.name()));
    }
  }

  /** Lets {@code name} hold the value at {@code value}, too. */
  private void writeApart(TreePath value, String name) {
    Tree parent = value.getParentPath().getLeaf();
    boolean isPlain =
        parent instanceof VariableTree
            || parent instanceof AssignmentTree
            || parent instanceof CaseTree
            || parent instanceof YieldTree
            || parent instanceof ParenthesizedTree;
    edits.insert(source.start(value.getLeaf()), (isPlain ? "" : "(") + name + " = ");
    if (!isPlain) {
      edits.insertBehindCode(source.end(value.getLeaf()), ")");
    }
  }

  /** Deletes the blank lines from {@code start} on, which would begin a block. */
  private void dropBlankLines(int start) {
    int end = start;
    while (end < source.nextLine(end) && source.isBlankLine(end)) {
      end = source.nextLine(end);
    }
    if (end > start) {
      edits.replace(start, end, "");
    }
  }

  private String newLine() {
    return source.lineSeparator() + indentation;
  }

  /** Lets a variable begin with null, and change. */
  private void writeNull(VariableTree declaration) {
    source.requireShape(declaration, "", ";");
    int start = source.start(declaration);
    int type = source.start(declaration.getType());
    Matcher modifier = FINAL.matcher(source.slice(start, type));
    if (modifier.find()) {
      edits.replace(start + modifier.start(), start + modifier.end(), "");
    }
    edits.insert(source.end(declaration) - 1, " = null");
  }

  /** Writes where in {@code region} the {@code flag} becomes false. */
  private void writeMarks(String flag, Guard guard, ResourceRegion region) {
    int regionEnd = source.end(region.siblings().get(region.last()));
    for (Guard.Mark mark : guard.extent().orElseThrow().marks()) {
      int start = source.start(mark.statement());
      if (start < regionEnd && !isToldBefore(mark, guard)) {
        boolean isBranch =
            mark.isBranch() && mark.statement() != region.siblings().get(region.first());
        writeMark(new Guard.Mark(mark.statement(), mark.isBehind(), isBranch), flag + " = false;");
      }
    }
  }

  /** Whether another mark behind the statement before says the same. */
  private boolean isToldBefore(Guard.Mark mark, Guard guard) {
    int before = source.skipSpaceBack(source.start(mark.statement()));
    return !mark.isBehind()
        && guard.extent().orElseThrow().marks().stream()
            .anyMatch(other -> other.isBehind() && source.end(other.statement()) == before);
  }

  private void writeMark(Guard.Mark mark, String line) {
    int start = source.start(mark.statement());
    int end = source.end(mark.statement());
    boolean isFirst = source.isFirstOnLine(start);
    String separator = isFirst ? source.lineSeparator() + source.indentation(start) : " ";
    int behind = source.isLastOnLine(end) ? source.lineEnd(end) : end;
    if (mark.isBranch() && isFirst) {
      int opening = source.skipSpaceBack(start);
      if (!source.lexemes().comments(source.lineStart(opening), start).isEmpty()) {
        throw new RefusedException(Refusal.NO_BUILDER);
      }
      edits.insert(opening, " {");
    } else if (mark.isBranch()) {
      edits.insert(start, "{ ");
      behind = end;
    }
    if (mark.isBehind()) {
      edits.insertBehindCode(behind, separator + line);
    } else {
      edits.insert(start, line + separator);
    }
    if (mark.isBranch()) {
      String last =
          isFirst
              ? source.lineSeparator() + source.indentation(source.skipSpaceBack(start)) + "}"
              : " }";
      edits.insertBehindCode(behind, last);
    }
  }
}
