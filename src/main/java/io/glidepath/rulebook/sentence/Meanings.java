package io.glidepath.rulebook.sentence;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Turns a sentence with filled slots into the condition that it means. */
public final class Meanings {
  private static final String TARGET = "@handle-time-target";
  private static final Expr NEVER = new Expr.Literal(false, boolean.class);

  private final ExprParser parser = new ExprParser();
  private final OptionalDouble handleTimeTarget;

  public Meanings(KpiSettings kpis) {
    handleTimeTarget = kpis.handleTimeTarget();
  }

  /** {@code literals} are the slots' literals; a sentence on a target that is not set is false. */
  public Expr of(Sentence sentence, Map<String, String> literals) throws Refused {
    String meaning = sentence.meaning();
    if (meaning.contains(TARGET)) {
      if (handleTimeTarget.isEmpty()) {
        return NEVER;
      }
      long millis = Math.round(handleTimeTarget.getAsDouble() * 1_000);
      meaning = meaning.replace(TARGET, millis + "L");
    }
    for (Map.Entry<String, String> slot : literals.entrySet()) {
      meaning = meaning.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    List<Expr> parts = new ArrayList<>();
    for (String part : constraints(meaning)) {
      parts.add(parser.parse(part, sentence.subject()));
    }
    return all(parts);
  }

  public static Expr all(List<Expr> parts) {
    return parts.size() == 1 ? parts.get(0) : new Expr.Several(false, List.copyOf(parts));
  }

  /** The constraints of a pattern, parted at the commas outside brackets and quotes. */
  public static List<String> constraints(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }
}
