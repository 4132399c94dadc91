package io.glidepath.insight;

/** Of how few customers nothing is shown, so that no figure tells of a person. */
public final class TooFew {
  /** So many are enough. */
  public static final int ENOUGH = 10;

  private TooFew() {}

  public static boolean are(long customers) {
    return customers < ENOUGH;
  }
}
