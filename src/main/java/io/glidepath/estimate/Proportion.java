package io.glidepath.estimate;

/**
 * So many of so many, with Wilson's interval: what the true share may well be, also where little
 * was counted.
 */
public record Proportion(long hits, long of, double low, double high) {
  /** 19 intervals in 20 hold the true share. */
  public static final double USUAL = 1.96;

  /** 99 in 100, for questions that are asked of many rules at once. */
  public static final double STRICT = 2.576;

  /** {@code z} is the width of the interval: {@link #USUAL} or {@link #STRICT}. */
  public static Proportion of(long hits, long of, double z) {
    if (of == 0) {
      return new Proportion(0, 0, 0, 1);
    }
    double share = hits / (double) of;
    double square = z * z / of;
    double middle = (share + square / 2) / (1 + square);
    double reach = z * Math.sqrt((share * (1 - share) + square / 4) / of) / (1 + square);
    return new Proportion(hits, of, Math.max(0, middle - reach), Math.min(1, middle + reach));
  }

  /** 0 of nothing. */
  public double value() {
    return of == 0 ? 0 : hits / (double) of;
  }
}
