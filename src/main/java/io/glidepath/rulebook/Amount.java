package io.glidepath.rulebook;

import io.glidepath.rulebook.sentence.SlotType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a card's settings, with the step in which people would change it.
 *
 * @param number in {@code unit}, or without one
 * @param step what one step adds, in the same unit
 */
record Amount(BigDecimal number, @Nullable String unit, BigDecimal step) {
  private static final Pattern PARTS = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)(\\s?\\p{L}*|\\s?%)");
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  /** Empty if the text is no number, and no number with a unit. */
  static Optional<Amount> read(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(parts.group(1).replace(',', '.'));
    String unit = parts.group(2);
    if (unit.isEmpty() || unit.strip().equals("%")) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
      return Optional.of(new Amount(number, unit.isEmpty() ? null : unit, step));
    }
    return SlotType.millis(text).flatMap(Amount::duration);
  }

  /** Durations go by seconds up to some minutes, by minutes up to some hours, else by hours. */
  private static Optional<Amount> duration(long millis) {
    String unit = millis <= 10 * MINUTE ? "s" : millis <= 10 * HOUR ? "min" : "h";
    long size = unit.equals("s") ? SECOND : unit.equals("min") ? MINUTE : HOUR;
    boolean whole = millis % size == 0 && millis > 0;
    BigDecimal number = BigDecimal.valueOf(millis / size);
    return whole ? Optional.of(new Amount(number, unit, BigDecimal.ONE)) : Optional.empty();
  }

  /** So many steps away; empty if that is zero or on its other side, which says nothing. */
  Optional<Amount> plus(int steps) {
    BigDecimal moved = number.add(step.multiply(BigDecimal.valueOf(steps)));
    return moved.signum() == number.signum() && moved.signum() != 0
        ? Optional.of(new Amount(moved, unit, step))
        : Optional.empty();
  }

  /** As a share of the other. */
  double farFrom(Amount other) {
    return number.subtract(other.number).abs().doubleValue() / other.number.abs().doubleValue();
  }

  String text() {
    String digits = number.toPlainString();
    if (unit == null) {
      return digits;
    }
    return switch (unit) {
      case "h" -> larger(24, "d").orElse(digits + unit);
      case "s" -> larger(60, "min").orElse(digits + unit);
      default -> digits + unit;
    };
  }

  private Optional<String> larger(long size, String larger) {
    BigDecimal[] parts = number.divideAndRemainder(BigDecimal.valueOf(size));
    return parts[1].signum() == 0 && parts[0].compareTo(BigDecimal.ONE) > 0
        ? Optional.of(parts[0].toPlainString() + larger)
        : Optional.empty();
  }
}
