package io.glidepath.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule holds for a story, or why it does not.
 *
 * @param conditions each by itself, in the card's order
 * @param change what would have let it hold, if it does not and one setting is enough
 */
public record Reasons(boolean holds, List<Line> conditions, @Nullable Change change) {
  /**
   * One condition as the card's sentence in the reader's language, the value it met, and whether it
   * held.
   *
   * @param language that of the card, where the reader's has no such sentence; else null
   */
  public record Line(String condition, String value, boolean held, @Nullable String language) {}

  /** The smallest change of a number in the card that would have let it hold. */
  public record Change(String setting, String from, String to, String sentence) {
    /** With its sentence in a language; {@code spoken} if the rule gives advice. */
    public Change said(boolean spoken, String language) {
      ReviewTexts texts = new ReviewTexts(language);
      String key = spoken ? "change.spoken" : "change.counted";
      String words = texts.say(key, setting.replace('-', ' '), to, from);
      return new Change(setting, from, to, words);
    }
  }

  public Reasons {
    conditions = List.copyOf(conditions);
  }

  public int met() {
    return (int) conditions.stream().filter(Line::held).count();
  }

  /** The condition that failed alone, if exactly one did. */
  public Optional<Line> nearMiss() {
    List<Line> failed = conditions.stream().filter(line -> !line.held()).toList();
    return failed.size() == 1 ? Optional.of(failed.get(0)) : Optional.empty();
  }
}
