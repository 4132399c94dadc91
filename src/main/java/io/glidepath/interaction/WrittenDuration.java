package io.glidepath.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as people write it in settings, options, cards and addresses: {@code 90s}, {@code
 * 15m}, {@code 1,5 h}, {@code 7d}, {@code 24 months}. It is never negative and at most a thousand
 * years.
 *
 * @param number the number as it was written
 */
public record WrittenDuration(String number, UnitOfTime unit) {
  /** What to tell those who wrote something else. */
  public static final String FORM = "a number with its unit, such as 90s, 15m, 8h, 7d or 24 months";

  private static final Pattern PARTS = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?(\\p{L}+)");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000 * UnitOfTime.YEAR.millis());

  /** Empty if the text is no duration. */
  public static Optional<WrittenDuration> read(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return UnitOfTime.of(parts.group(2))
        .map(unit -> new WrittenDuration(parts.group(1), unit))
        .filter(written -> written.exact().compareTo(MOST) <= 0);
  }

  /** The length of a duration; empty if the text is none. */
  public static Optional<Duration> length(String text) {
    return read(text).map(written -> Duration.ofMillis(written.millis()));
  }

  /** The same, but nothing of no length. */
  public static Optional<Duration> some(String text) {
    return length(text).filter(length -> !length.isZero());
  }

  /** In milliseconds, rounded. */
  public long millis() {
    return exact().setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private BigDecimal exact() {
    return new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(unit.millis()));
  }
}
