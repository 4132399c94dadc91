package io.glidepath.rulebook;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Story;
import io.glidepath.interaction.UnitOfTime;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Subject;
import java.math.BigDecimal;
import java.util.Optional;
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
    return telling(expr, facts, language).orElseGet(() -> String.valueOf(expr.holds(facts)));
  }

  /** The value worth telling beside the condition; empty if the condition says it all. */
  static Optional<String> telling(Expr expr, Facts facts, String language) {
    if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Read) {
      Object value = compare.left().value(facts);
      return Optional.of(value instanceof Number number ? number(number) : plain(value));
    }
    if (expr instanceof Expr.Read read) {
      return since(read, facts).map(millis -> duration(millis, language));
    }
    if (expr instanceof Expr.Not not) {
      return not.inner() instanceof Expr.Compare || not.inner() instanceof Expr.Read
          ? telling(not.inner(), facts, language)
          : Optional.empty();
    }
    return expr.parts().stream()
        .filter(part -> part instanceof Expr.Read || part instanceof Expr.Compare)
        .filter(part -> part.holds(facts) && !namesTable(part))
        .flatMap(part -> telling(part, facts, language).stream())
        .findFirst();
  }

  private static boolean namesTable(Expr part) {
    return part instanceof Expr.Compare compare
        && compare.left() instanceof Expr.Read read
        && read.method().getName().equals("table");
  }

  /** How long ago the thing was that a condition on time reads. */
  private static Optional<Long> since(Expr.Read read, Facts facts) {
    boolean onTime =
        read.subject() == Subject.STORY
            && read.parts().size() == 2
            && read.parts().get(1).type() == long.class;
    Story story = facts.story();
    if (!onTime || story == null) {
      return Optional.empty();
    }
    String name = String.valueOf(read.parts().get(0).value(facts));
    long at =
        read.method().getName().equals("elapsedSinceFirst") ? story.first(name) : story.last(name);
    return at == 0 ? Optional.empty() : Optional.of(story.now() - at);
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
