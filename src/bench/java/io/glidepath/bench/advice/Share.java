package io.glidepath.bench.advice;

import java.util.Locale;

/** A share in words: {@code 12.5 %}, {@code none} of nothing. */
final class Share {
  private Share() {}

  static String of(long part, long whole) {
    return whole == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
