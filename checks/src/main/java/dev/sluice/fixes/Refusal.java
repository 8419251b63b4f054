package dev.sluice.fixes;

/** Why a leak is reported without a fix. */
public enum Refusal {
  NO_BUILDER("no mechanical rewrite covers this shape"),
  ESCAPES_ON_NORMAL_PATH("the resource is handed over, and has to stay open then"),
  OPEN_ON_NORMAL_PATH(
      "one path hands the resource over and another, without a failure, forgets it"),
  FAILS_AFTER_HAND_OVER(
      "code that may fail follows the hand-over, and must not close the resource"),
  PUT_INTO_CONTAINER(
      "the resource is put into an array or collection, whose elements have to be closed together"),
  UNUSED("nothing uses the resource, so only you know until when it has to stay open"),
  TEMPORARY("the resource has no variable, and giving it one here would change the order of calls"),
  HEAD_OF_LOOP("the head of a loop opens it anew each turn, where no header can stand"),
  VALUE_OF_FIELD("it is opened for the value of a field, where no header can stand"),
  ASSIGNED_AFTER_DECLARATION("the variable is declared without the resource and assigned later"),
  NOT_EFFECTIVELY_FINAL("the variable is assigned again"),
  CONDITIONAL_HAND_OVER("only one branch of the expression gives the resource away"),
  CONDITIONAL_ACQUISITION("the variable may hold what is not opened here, too"),
  MULTIPLE_DECLARATORS("several variables share one declaration"),
  DECLARED_IN_LOOP_HEADER("the resource is declared in the head of a loop"),
  NOT_AUTO_CLOSEABLE("the declared type of the variable is not AutoCloseable"),
  RELEASED_OTHERWISE(
      "releasing it would end what it does by itself, and only you know how long that has to go on"),
  UNHANDLED_CLOSE_EXCEPTION("close() declares a checked exception that nothing here handles"),
  CLOSED_BEFORE_OTHER_CODE("other code runs after close(), and a header would run it before"),
  CLOSED_IN_OTHER_ORDER(
      "the resources are closed in another order than a header would close them in"),
  CLOSE_FAILURE_CAUGHT("a catch clause handles a failing close(), and would miss that of a header"),
  USED_AFTER_FAILURE("code that runs after the failure goes on using the resource"),
  CLOSED_TWICE("its wrapper closes it, too, and one more close may have an effect"),
  CLOSED_BY_HELPER("a helper closes the resource, and a header would not treat its failure alike"),
  SHARED_CASE_SCOPE("a later case of the switch uses the variable"),
  LOCAL_USED_AFTERWARDS(
      "a variable declared meanwhile is used later, and its declaration can't move"),
  DERIVED_VALUE_ESCAPES("something that reads from the resource later leaves the method"),
  ROWS_LEAVE(
      "its rows leave the method; closeOnCompletion() lets them close it, if the driver can"),
  KEPT_BEYOND_BLOCK("a variable from outside the block keeps the resource after its end"),
  CAPTURED("a lambda or class holds the resource, and may use it later"),
  WORKS_IN_BACKGROUND("it works in the background, and only you know how long it has to"),
  HELD_BY_PROCESS(
      "other processes are kept out as long as it is open, and only you know until when"),
  EVALUATION_ORDER("an argument before the inner resource has effects of its own"),
  UNNAMEABLE_TYPE("the type of the inner resource can't be written here"),
  CONSTRUCTOR_CALL("a call of this() or super() can't stand in a try"),
  UNRELIABLE_POSITIONS("the source differs from what the compiler sees, as after Lombok"),
  NOT_UTF_8("the file is not UTF-8, in which a patch would be written"),
  HANDLED_HERE("a clause around it handles what it throws, and would have nothing left to handle"),
  NOTHING_TO_RUN_IT_ON("no variable here has threads that may block, to run it on"),
  COMMENT_IN_THE_WAY("a comment stands where the code changes, and would be lost"),
  SIDE_EFFECT_OF_REFERENCE("what the method reference is made of would be computed each time"),
  OVERLAPPING_EDIT("the fix of another finding changes the same code");

  private final String reason;

  Refusal(String reason) {
    this.reason = reason;
  }

  /** The reason, as the user reads it after {@code no fix: }. */
  public String reason() {
    return reason;
  }
}
