package io.glidepath.journal;

/** An event that is not taken, and why. */
public final class RefusedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of refusal: no JSON, no CloudEvent, or data that breaks the contract's shape. */
  public enum Kind {
    NOT_JSON,
    NOT_A_CLOUD_EVENT,
    WRONG_SHAPE
  }

  private final Kind kind;
  private final String pointer;

  /** {@code pointer} is the JSON pointer of the member at fault; empty is the whole document. */
  public RefusedEvent(Kind kind, String pointer, String message) {
    super(message);
    this.kind = kind;
    this.pointer = pointer;
  }

  public Kind kind() {
    return kind;
  }

  public String pointer() {
    return pointer;
  }
}
