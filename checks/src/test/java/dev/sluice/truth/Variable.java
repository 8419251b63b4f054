package dev.sluice.truth;

/** A local variable of a generated method that holds a resource, as far as is written yet. */
final class Variable {
  private final String name;
  private final String label;
  private final ResourceKind kind;
  private boolean isOwed = true;
  private boolean mayBeNull;
  private boolean isAssignedOnce = true;
  private boolean isHeader;

  Variable(String name, String label, ResourceKind kind) {
    this.name = name;
    this.label = label;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  ResourceKind kind() {
    return kind;
  }

  String declaration() {
    return kind.type() + " " + name;
  }

  String open() {
    return kind.open(label);
  }

  String use() {
    return kind.use(name);
  }

  /** Another variable for the same resource. */
  Variable alias(String aliasName) {
    return new Variable(aliasName, label, kind);
  }

  /** Whether a careful author would still close it. */
  boolean isOwed() {
    return isOwed;
  }

  void settle() {
    isOwed = false;
  }

  boolean mayBeNull() {
    return mayBeNull;
  }

  void setMayBeNull(boolean value) {
    mayBeNull = value;
  }

  /** Whether lambdas and headers may name it. */
  boolean isAssignedOnce() {
    return isAssignedOnce;
  }

  boolean isHeader() {
    return isHeader;
  }

  void setHeader() {
    isHeader = true;
    isOwed = false;
  }

  void assignAgain() {
    isAssignedOnce = false;
    isOwed = true;
  }
}
