package io.glidepath.rulebook.card;

import io.glidepath.advice.Card;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.sentence.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule card as it was read and understood.
 *
 * @param status draft, shadow, live or retired
 * @param settings the numbers that its sentences are filled with
 * @param conditions its sentences; empty for a rule of the expert tier
 * @param flag what it says of a KPI setting; null if it is about the live interaction
 */
public record RuleCard(
    FilePlace place,
    Card card,
    String status,
    Map<String, String> settings,
    List<Condition> conditions,
    RuleBody body,
    @Nullable FlagTerms flag) {
  public String id() {
    return card.id();
  }

  public boolean isAboutSettings() {
    return flag != null;
  }

  /** Whether it is at work, seen or unseen. */
  public boolean isAtWork() {
    return status.equals("live") || status.equals("shadow");
  }
}
