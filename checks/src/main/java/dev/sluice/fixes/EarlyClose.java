package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.StatementTree;
import dev.sluice.analysis.Leak;

/**
 * A close of what a variable has held, as soon as it has got another value.
 *
 * @param leak the leak that this cures
 * @param variable the name of the variable
 * @param places where it gets another value
 */
record EarlyClose(Leak leak, String variable, ImmutableList<Place> places) {

  /**
   * One of these places.
   *
   * @param statement the statement that assigns the variable
   * @param type the type of the variable as it is written there
   * @param name a name for what it held before
   * @param mayBeNull whether it may have held nothing
   */
  record Place(StatementTree statement, String type, String name, boolean mayBeNull) {
    /** The line before the statement. */
    String before(String variable) {
      return type + " " + name + " = " + variable + ";";
    }

    /** The lines behind the statement, a tab for a level. */
    ImmutableList<String> behind() {
      String close = name + "." + Release.CLOSE + "();";
      return mayBeNull
          ? ImmutableList.of("if (" + name + " != null) {", "\t" + close, "}")
          : ImmutableList.of(close);
    }
  }
}
