package io.glidepath.rulebook;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.UnitOfTime;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.SlotType;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values that conditions meet, as people read them. */
final class Values {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Values() {}

  /** The value of what a condition reads: a number, a text, a time; else whether it is true. */
  static String met(Expr expr, Facts facts) {
    return met(expr, facts, Language.ENGLISH);
  }

  /** The same in a reader's language. */
  static String met(Expr expr, Facts facts, String language) {
    return Objects.requireNonNull(Teller.met(expr, language).value(facts));
  }

  static String number(Number number) {
    return number instanceof Double value
        ? value.isNaN() ? "" : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : number.toString();
  }

  static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString().replace('-', ' ');
  }

  /** A setting's text as it is said in the language. */
  static String setting(String text, String language) {
    return SlotType.DURATION.accepts(text)
        ? SlotType.millis(text).map(millis -> duration(millis, language)).orElse(text)
        : text;
  }

  static String duration(long millis, String language) {
    if (millis < MINUTE) {
      return Math.round(millis / (double) SECOND) + " s";
    }
    if (millis < HOUR) {
      return parts(millis / MINUTE + " min", millis % MINUTE / SECOND, "s");
    }
    if (millis < DAY) {
      return parts(millis / HOUR + " h", millis % HOUR / MINUTE, "min");
    }
    return UnitOfTime.DAY.count(Long.toString(Math.round(millis / (double) DAY)), language);
  }

  private static String parts(String whole, long rest, String unit) {
    return rest == 0 ? whole : whole + " " + rest + " " + unit;
  }
}
