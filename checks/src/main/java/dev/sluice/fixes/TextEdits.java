package dev.sluice.fixes;

import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one source that are applied together: replacements that don't overlap, and lines whose
 * indentation changes. Positions are those of the unchanged source, so edits can be collected in
 * any order and from fixes that are nested in one another.
 */
final class TextEdits {
  /** Puts {@code text} in place of the characters from {@code start} up to {@code end}. */
  private record Edit(int start, int end, String text, Rank rank, int turn) {
    Edit(int start, int end, String text, Rank rank) {
      this(start, end, text, rank, 0);
    }

    boolean overlaps(Edit other) {
      return (start < other.end && other.start < end)
          || ((start == end) != (other.start == other.end) && isStrictlyInside(other));
    }

    /** Whether this changes the code from {@code from} to {@code to}, and no other. */
    boolean isIn(int from, int to) {
      return start == end ? from < start && end < to : from <= start && end <= to;
    }

    boolean isDeletion() {
      return start < end && text.isEmpty();
    }

    private boolean isStrictlyInside(Edit other) {
      return start == end
          ? other.start < start && start < other.end
          : start < other.start && other.start < end;
    }
  }

  /** What comes first at one place. */
  private enum Rank {
    END_OF_STATEMENT,
    END_OF_BLOCK,
    OTHER,
    BEFORE_CODE
  }

  /** Moves the lines that begin from {@code start} up to {@code end} by so many levels. */
  private record Shift(int start, int end, int levels, String unit) {
    /** What comes before a line: in a file that mixes the styles, a tab before a tab. */
    String indent(int levels, boolean isTabbed) {
      return (isTabbed ? "\t" : unit).repeat(Math.max(0, levels));
    }

    boolean covers(int position) {
      return start <= position && position < end;
    }
  }

  private final SourceText source;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Range<Integer>> moved = new ArrayList<>();

  TextEdits(SourceText source) {
    this.source = source;
  }

  void insert(int position, String text) {
    replace(position, position, text);
  }

  /** Inserts what still belongs to the statement before {@code position}, before all else there. */
  void insertBehindCode(int position, String text) {
    add(new Edit(position, position, text, Rank.END_OF_STATEMENT));
  }

  /** Inserts the beginning of a block that is in so many others which begin at the same place. */
  void insertBeginning(int position, String text, int turn) {
    add(new Edit(position, position, text, Rank.OTHER, turn));
  }

  /** Inserts the end of a block, before whatever else begins at {@code position}. */
  void insertEnd(int position, String text) {
    add(new Edit(position, position, text, Rank.END_OF_BLOCK));
  }

  /** Inserts code that goes with what follows, behind whatever else is inserted there. */
  void insertBeforeCode(int position, String text) {
    add(new Edit(position, position, text, Rank.BEFORE_CODE));
  }

  /** Refuses an edit that overlaps an earlier one; insertions at one place keep their order. */
  void replace(int start, int end, String text) {
    add(new Edit(start, end, text, Rank.OTHER));
  }

  /** Removes code, and with it the lines that it alone stands on. Comments inside it stay. */
  void delete(int start, int end) {
    List<String> comments = comments(start, end);
    boolean wholeLines = source.isFirstOnLine(start) && source.isBlankToEndOfLine(end);
    if (!comments.isEmpty()) {
      String separator = source.lineSeparator() + source.indentation(start);
      replace(start, end, String.join(separator, comments));
    } else if (wholeLines) {
      replace(source.lineStart(start), source.nextLine(end), "");
    } else if (source.isFirstOnLine(start)) {
      replace(start, source.skipBlanks(end), "");
    } else {
      replace(source.skipBlanksBack(start), end, "");
    }
  }

  /** Removes code like {@link #delete}, with the line break before it instead of the one behind. */
  void deleteWithLineBefore(int start, int end) {
    int before = source.lineStart(start) - 1;
    boolean isLine = source.isFirstOnLine(start) && source.lineEnd(end) == end;
    if (isLine
        && before > 0
        && comments(start, end).isEmpty()
        && !source.isBlankLine(source.lineStart(before))) {
      replace(source.lineEnd(source.lineStart(before)), end, "");
    } else {
      delete(start, end);
    }
  }

  /** Lets the comments from {@code start} to {@code end} go with their code: a copy has them. */
  void moveComments(int start, int end) {
    moved.add(Range.closedOpen(start, end));
  }

  /** The comments from {@code start} to {@code end} that have to stay. */
  List<String> comments(int start, int end) {
    return source.lexemes().comments(start, end).stream()
        .filter(comment -> moved.stream().noneMatch(range -> range.contains(comment.start())))
        .map(comment -> source.slice(comment.start(), comment.end()))
        .toList();
  }

  /** Changes the indentation of lines; a negative number of levels takes indentation away. */
  void shift(int start, int end, int levels, String unit) {
    shifts.add(new Shift(start, end, levels, unit));
  }

  /** Takes over the edits of {@code others}, all or none: refuses where they overlap these. */
  void addAll(TextEdits others) {
    int before = edits.size();
    try {
      others.edits.forEach(this::add);
    } catch (RefusedException e) {
      edits.subList(before, edits.size()).clear();
      throw e;
    }
    for (Shift shift : others.shifts) {
      // What two fixes unwrap goes out by one level.
      if (shift.levels > 0 || !shifts.contains(shift)) {
        shifts.add(shift);
      }
    }
  }

  /** Whether something is inserted at {@code position}. */
  boolean insertsAt(int position) {
    return edits.stream().anyMatch(edit -> edit.start == position && edit.end == position);
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** By how many characters the source becomes longer. */
  int growth() {
    return edits.stream().mapToInt(edit -> edit.text.length() - (edit.end - edit.start)).sum();
  }

  /** Takes out of these edits what is in a stretch of code that moves elsewhere. */
  TextEdits take(int start, int end) {
    TextEdits result = new TextEdits(source);
    for (Edit edit : List.copyOf(edits)) {
      if (edit.isIn(start, end)) {
        result.edits.add(edit);
        edits.remove(edit);
      }
    }
    for (Shift shift : List.copyOf(shifts)) {
      if (start <= shift.start && shift.end <= end) {
        result.shifts.add(shift);
        shifts.remove(shift);
      }
    }
    return result;
  }

  private void add(Edit edit) {
    if (edit.isDeletion() && edits.contains(edit)) {
      return;
    }
    if (edits.stream().anyMatch(edit::overlaps)) {
      throw new RefusedException(Refusal.OVERLAPPING_EDIT);
    }
    edits.add(edit);
  }

  /** The source from {@code start} to {@code end} with all edits applied. */
  String apply(int start, int end) {
    StringBuilder result = new StringBuilder();
    int position = start;
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(
        Comparator.comparingInt(Edit::start)
            .thenComparing(edit -> edit.start != edit.end)
            .thenComparing(Edit::rank)
            .thenComparing(Edit::turn));
    for (Edit edit : ordered) {
      copy(position, edit.start, result);
      insert(edit, result);
      position = Math.max(position, edit.end);
    }
    copy(position, end, result);
    return result.toString();
  }

  private void insert(Edit edit, StringBuilder result) {
    if (edit.text.isEmpty() && source.isLineStart(edit.end)) {
      return;
    }
    boolean isIndented = source.isLineStart(edit.start) && endsLine(result);
    if (edit.text.isEmpty() && isIndented) {
      result.append(addedIndent(edit, false));
    }
    int line = 0;
    while (line < edit.text.length()) {
      int next = edit.text.indexOf('\n', line) + 1;
      int lineEnd = next == 0 ? edit.text.length() : next;
      boolean isTabbed = edit.text.startsWith("\t", line);
      result
          .append(isIndented ? addedIndent(edit, isTabbed) : "")
          .append(
              edit.text, isIndented ? line + removedIndent(edit, line, isTabbed) : line, lineEnd);
      isIndented = true;
      line = lineEnd;
    }
  }

  private void copy(int start, int end, StringBuilder result) {
    int position = start;
    while (position < end) {
      if (source.isLineStart(position)) {
        position = indent(position, end, result);
      }
      int next = Math.min(end, source.nextLine(position));
      result.append(source.slice(position, next));
      position = next;
    }
  }

  /** Writes the changed indentation of the line at {@code lineStart}; returns what follows it. */
  private int indent(int lineStart, int end, StringBuilder result) {
    if (source.isBlankLine(lineStart)
        || source.lexemes().isInside(lineStart, Lexemes.Kind.TEXT_BLOCK)) {
      return lineStart;
    }
    boolean isTabbed = source.charAt(lineStart) == '\t';
    result.append(addedIndent(lineStart, isTabbed));
    int position = lineStart;
    String unit = shifts.stream().map(shift -> shift.indent(1, isTabbed)).findFirst().orElse("");
    for (int i = levels(lineStart); i < 0; i++) {
      if (position + unit.length() <= end
          && source.slice(position, position + unit.length()).equals(unit)) {
        position += unit.length();
      }
    }
    return position;
  }

  private String addedIndent(Edit edit, boolean isTabbed) {
    return addedIndent(levels(edit), edit.start, isTabbed);
  }

  private String addedIndent(int position, boolean isTabbed) {
    return addedIndent(levels(position), position, isTabbed);
  }

  private String addedIndent(int levels, int position, boolean isTabbed) {
    return shifts.stream()
        .filter(shift -> shift.covers(position))
        .map(shift -> shift.indent(levels, isTabbed))
        .findFirst()
        .orElse("");
  }

  /** How many characters of the line of {@code edit} at {@code line} an outward shift takes. */
  private int removedIndent(Edit edit, int line, boolean isTabbed) {
    String unit = shifts.stream().map(shift -> shift.indent(1, isTabbed)).findFirst().orElse("");
    int removed = 0;
    for (int i = levels(edit); i < 0; i++) {
      removed += edit.text.startsWith(unit, line + removed) ? unit.length() : 0;
    }
    return removed;
  }

  /** At the end of a block, what goes out up to there goes along. */
  private int levels(Edit edit) {
    if (edit.rank != Rank.END_OF_BLOCK) {
      return levels(edit.start);
    }
    return shifts.stream()
        .filter(shift -> shift.covers(shift.levels > 0 ? edit.start : edit.start - 1))
        .mapToInt(Shift::levels)
        .sum();
  }

  private int levels(int position) {
    return shifts.stream().filter(shift -> shift.covers(position)).mapToInt(Shift::levels).sum();
  }

  private static boolean endsLine(StringBuilder result) {
    return result.length() == 0 || result.charAt(result.length() - 1) == '\n';
  }
}
