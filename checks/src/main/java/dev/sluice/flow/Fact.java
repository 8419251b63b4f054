package dev.sluice.flow;

/** What a path knows of a local variable or final field. */
sealed interface Fact {
  /** It is null. */
  Fact NULL = new Nullness(true);

  /** It is not null. */
  Fact NON_NULL = new Nullness(false);

  /** Whether {@code fact} tells more than whether there is a value. */
  static boolean isAboutValue(Fact fact) {
    return fact instanceof Constant || fact instanceof Other;
  }

  /** Whether it is null. */
  record Nullness(boolean isNull) implements Fact {
    @Override
    public boolean equals(Object other) {
      return other instanceof Nullness that && isNull == that.isNull;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(isNull);
    }
  }

  /** It equals this boolean, number, string or enum constant. */
  record Constant(Object value) implements Fact {
    @Override
    public boolean equals(Object other) {
      return other instanceof Constant that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** It does not equal this number, string or enum constant; whether it is null is open. */
  record Other(Object value) implements Fact {
    @Override
    public boolean equals(Object other) {
      return other instanceof Other that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return ~value.hashCode();
    }
  }

  /** It has the value that {@code source} has, since neither was assigned after the copy. */
  record Copy(Subject source) implements Fact {
    @Override
    public boolean equals(Object other) {
      return other instanceof Copy that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
      return source.hashCode();
    }
  }
}
