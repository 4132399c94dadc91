package io.glidepath.review;

/** A question about the record that has no answer, and why. */
public final class Unanswerable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public enum Kind {
    /** There is no interaction, rule, revision or decision of that name. */
    UNKNOWN,
    /** The interaction has no such moment. */
    NO_MOMENT,
    /** It was there, and was erased or is past its time. */
    GONE
  }

  private final Kind kind;

  public Unanswerable(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
