package io.glidepath.vendor;

/** A delivery that will never be understood; the message says why in one sentence. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreadable(String message) {
    super(message);
  }
}
