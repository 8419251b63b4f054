package dev.sluice.models;

import com.google.common.collect.ImmutableList;

/** What one line of a model file says. */
sealed interface ModelLine {
  /** {@code file:line}, for messages. */
  String origin();

  /** Canonical name of the class that the line speaks of. */
  String className();

  /** The oldest JDK that has what the line speaks of; 0 if every supported one has it. */
  int since();

  /** A line about methods or constructors and resources. */
  record AboutMethod(MethodFact fact, int since) implements ModelLine {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.method().owner();
    }
  }

  /** An {@code annotation} line. */
  record Annotation(String className, AnnotationFact fact, int since, String origin)
      implements ModelLine {}

  /** A {@code needs-no-close} line. */
  record NeedsNoClose(String className, int since, String origin) implements ModelLine {}

  /** A {@code made-by-iterators} line. */
  record MadeByIterators(String className, int since, String origin) implements ModelLine {}

  /** A line that tells where code runs, what blocks, or how to move it. */
  sealed interface AboutThreads extends ModelLine {}

  /** A line about a method that blocks, or doesn't. */
  record AboutBlocking(BlockingFact fact, int since) implements AboutThreads {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.method().owner();
    }
  }

  /** A line about a method and threads. */
  record AboutThread(ThreadFact fact, int since) implements AboutThreads {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.method().owner();
    }
  }

  /** A line about a type and threads. */
  record AboutThreadType(ThreadTypeFact fact, int since) implements AboutThreads {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.className();
    }
  }

  /** A line about moving a blocking call. */
  record AboutOffload(OffloadFact fact, int since) implements AboutThreads {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.className();
    }
  }

  /** A line about a call that moves the code which another one is given. */
  record AboutRewrite(RewriteFact fact, int since) implements AboutThreads {
    @Override
    public String origin() {
      return fact.origin();
    }

    @Override
    public String className() {
      return fact.method().owner();
    }
  }

  /**
   * A {@code resource} line.
   *
   * @param releaseMethods names of the methods that release an object of the class, the one that a
   *     message names first
   * @param isPassive whether an object does nothing between calls
   */
  record Resource(
      String className,
      ImmutableList<String> releaseMethods,
      boolean isPassive,
      int since,
      String origin)
      implements ModelLine {}
}
