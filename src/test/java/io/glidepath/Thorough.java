package io.glidepath;

/**
 * How much tests of generated cases try: everything after {@code ./glidepath test --thorough}, as
 * CI runs it, and a fifth of that otherwise. The seeds are the same, so the fifth is a part of it.
 */
public final class Thorough {
  private static final int SHORT_RUN = 5;

  private Thorough() {}

  /** So many in a thorough run. */
  public static int share(int all) {
    return Boolean.getBoolean("glidepath.thorough") ? all : all / SHORT_RUN;
  }
}
