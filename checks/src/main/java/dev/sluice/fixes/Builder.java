package dev.sluice.fixes;

/** A way to cure a leak. */
public enum Builder {
  /** The declaration of its variable moves into a header. */
  DECLARATION_IN_HEADER(Words.OPEN_IN_HEADER),
  /** An assignment becomes the declaration of a header's variable. */
  ASSIGNMENT_IN_HEADER(Words.OPEN_IN_HEADER),
  /** What has no variable gets one in a header around its statement. */
  PART_IN_HEADER(Words.OPEN_IN_HEADER),
  /** What has no variable gets one in the header that its statement is part of. */
  PART_IN_OLD_HEADER(Words.OPEN_IN_HEADER),
  /** A lambda or case without a block gets one, with a header. */
  BODY_WITH_HEADER(Words.OPEN_IN_HEADER),
  /** What the condition of a loop opens gets a header in the loop. */
  CONDITION_IN_HEADER(Words.OPEN_IN_HEADER),
  /** A {@code try} that is there names the variable in its header. */
  NAME_IN_OLD_HEADER("name it in the header of the try that uses it"),
  /** A new {@code try} names the variable, or a copy of it, in its header. */
  NAME_IN_HEADER("name it in the header of a try around its uses"),
  /** A {@code finally} releases what the variable holds. */
  RELEASE_IN_FINALLY(Words.RELEASE_IN_FINALLY),
  /** A {@code finally} does so unless a flag says that nobody has to. */
  FLAGGED_RELEASE_IN_FINALLY(Words.RELEASE_IN_FINALLY),
  /** A clause releases what the variable holds and throws on. */
  RELEASE_ON_FAILURE(Words.RELEASE_ON_FAILURE),
  /** A clause does so unless a flag says that somebody else has it. */
  FLAGGED_RELEASE_ON_FAILURE(Words.RELEASE_ON_FAILURE),
  /** A close gets a {@code finally} of its own inside the one where another may skip it. */
  CLOSE_IN_OWN_FINALLY("close it in a finally block of its own"),
  /** It is closed as soon as its variable has got another value. */
  CLOSE_WHEN_OVERWRITTEN("close it when its variable is assigned again"),
  /** It is released right behind the statement that opens it. */
  RELEASE_AT_ONCE("close it at once, since nothing uses it");

  private final String summary;

  Builder(String summary) {
    this.summary = summary;
  }

  /** What it changes, in words. */
  public String summary() {
    return summary;
  }

  private static final class Words {
    static final String OPEN_IN_HEADER = "open it in the header of a try";
    static final String RELEASE_IN_FINALLY = "close it in a finally block";
    static final String RELEASE_ON_FAILURE = "close it where a failure leaves";
  }
}
