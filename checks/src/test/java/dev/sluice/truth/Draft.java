package dev.sluice.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is known while one method is written: names, parameters, variables in scope. */
final class Draft {
  static final int DEEPEST = 3;

  private final Random random;
  private final List<String> parameters = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private final List<Variable> scope = new ArrayList<>();
  private final List<Code> helpers = new ArrayList<>();
  private final String result;
  private final String name;
  private int lastName;
  private int budget = 9;

  Draft(Random random, String name, String result) {
    this.random = random;
    this.name = name;
    this.result = result;
  }

  /** True once in {@code many} times. */
  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  int any(int bound) {
    return random.nextInt(bound);
  }

  String anyOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String fresh(String stem) {
    lastName++;
    return stem + lastName;
  }

  String result() {
    return result;
  }

  String parameters() {
    return String.join(", ", parameters);
  }

  /** Takes one statement from what may still be written; false where nothing is left. */
  boolean spend() {
    budget--;
    return budget >= 0;
  }

  /** The variables in scope, in the order of their declarations. */
  List<Variable> scope() {
    return scope;
  }

  /** A variable in scope that holds something. */
  Optional<Variable> anyVariable() {
    List<Variable> usable = scope.stream().filter(variable -> !variable.mayBeNull()).toList();
    return usable.isEmpty()
        ? Optional.empty()
        : Optional.of(usable.get(random.nextInt(usable.size())));
  }

  /** A variable of that kind in scope that holds something. */
  Optional<Variable> anyVariable(ResourceKind... kinds) {
    return scope.stream()
        .filter(variable -> !variable.mayBeNull() && List.of(kinds).contains(variable.kind()))
        .reduce((first, second) -> oneIn(2) ? first : second);
  }

  /** A variable that is not in scope yet. */
  Variable variable() {
    ResourceKind[] kinds = ResourceKind.values();
    ResourceKind kind = oneIn(3) ? kinds[random.nextInt(kinds.length)] : ResourceKind.RES;
    String fresh = fresh("r");
    return new Variable(fresh, fresh, kind);
  }

  Variable declare() {
    Variable variable = variable();
    scope.add(variable);
    return variable;
  }

  /** An expression that opens another one. */
  String open(ResourceKind kind) {
    return kind.open(fresh("r"));
  }

  Code call() {
    return Code.line("x += Lib.call(\"" + fresh("c") + "\");");
  }

  Code work() {
    return Code.line("x += Lib.work(\"" + fresh("w") + "\");");
  }

  /** A condition whose value nothing else decides, or a parameter that was tested before. */
  String condition() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> flagCall();
      case 2 -> number() + " > 1";
      case 3 -> "!" + flag();
      case 4 -> flag() + anyOf(" && ", " || ") + flagCall();
      default -> flag();
    };
  }

  String flagCall() {
    return "Lib.flag(\"" + fresh("f") + "\")";
  }

  private String flag() {
    if (flags.isEmpty() || oneIn(3)) {
      flags.add(parameter("boolean", "p"));
    }
    return flags.get(random.nextInt(flags.size()));
  }

  /** A number from 0 to 2 that nothing else in the method reads. */
  String number() {
    return parameter("int", "n");
  }

  /** A text that may be null, which nothing else in the method reads. */
  String text() {
    return parameter("String", "s");
  }

  private String parameter(String type, String stem) {
    String fresh = fresh(stem);
    parameters.add(type + " " + fresh);
    return fresh;
  }

  /** Adds a method to the class of helpers; {@code %s} in it stands for its name. */
  String helper(String method) {
    String fresh = fresh("help");
    helpers.add(Code.line("static " + method.formatted(fresh)));
    return name + "Help." + fresh;
  }

  List<Code> helpers() {
    return helpers;
  }
}
