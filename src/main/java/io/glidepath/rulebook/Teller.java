package io.glidepath.rulebook;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the value that one condition meets, as people read it. What of a condition is worth telling
 * is found out once, because it is told again and again.
 */
@FunctionalInterface
interface Teller {
  /** Tells nothing. */
  Teller NOTHING = facts -> null;

  /** Null if the condition says it all. */
  @Nullable String value(Facts facts);

  /** The value, or else whether the condition is met. */
  static Teller met(Expr expr, String language) {
    Teller teller = of(expr, language);
    return facts -> {
      String value = teller.value(facts);
      return value == null ? String.valueOf(expr.holds(facts)) : value;
    };
  }

  /** A number, a text, or a time in the reader's language. */
  static Teller of(Expr expr, String language) {
    if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Read read) {
      return facts -> {
        Object value = read.value(facts);
        return value instanceof Number number ? Values.number(number) : Values.plain(value);
      };
    }
    if (expr instanceof Expr.Read read) {
      return since(read, language);
    }
    if (expr instanceof Expr.Not not) {
      return isSimple(not.inner()) ? of(not.inner(), language) : NOTHING;
    }
    List<Part> parts =
        expr.parts().stream()
            .filter(part -> isSimple(part) && !namesTable(part))
            .map(part -> new Part(part, of(part, language)))
            .toList();
    return parts.isEmpty() ? NOTHING : facts -> first(parts, facts);
  }

  /** A part of a condition. */
  record Part(Expr expr, Teller teller) {}

  /** The value of the first part that is met and tells one. */
  private static @Nullable String first(List<Part> parts, Facts facts) {
    for (Part part : parts) {
      String value = part.expr().holds(facts) ? part.teller().value(facts) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static boolean isSimple(Expr expr) {
    return expr instanceof Expr.Compare || expr instanceof Expr.Read;
  }

  private static boolean namesTable(Expr part) {
    return part instanceof Expr.Compare compare
        && compare.left() instanceof Expr.Read read
        && read.method().getName().equals("table");
  }

  /** How long ago the thing was that a condition on time reads. */
  private static Teller since(Expr.Read read, String language) {
    boolean onTime =
        read.subject() == Subject.STORY
            && read.parts().size() == 2
            && read.parts().get(1).type() == long.class;
    if (!onTime) {
      return NOTHING;
    }
    Expr named = read.parts().get(0);
    boolean fromFirst = read.method().getName().equals("elapsedSinceFirst");
    return facts -> {
      Story story = facts.story();
      if (story == null) {
        return null;
      }
      String name = String.valueOf(named.value(facts));
      long at = fromFirst ? story.first(name) : story.last(name);
      return at == 0 ? null : Values.duration(story.now() - at, language);
    };
  }
}
