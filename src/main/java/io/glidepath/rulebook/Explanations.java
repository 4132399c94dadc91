package io.glidepath.rulebook;

import io.glidepath.interaction.Story;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the rules of a rulebook hold in a story, or do not. */
public final class Explanations {
  private final FileRulebook rulebook;

  Explanations(FileRulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Every condition of a rule with the value that it meets in the story, and whether it holds;
   * empty if this revision does not have the rule. Table rules speak of the row that comes nearest.
   */
  public Optional<Reasons> why(String rule, Story story) {
    int index = rulebook.indexOf(rule);
    return index < 0 ? Optional.empty() : Optional.of(of(index).why(story));
  }

  /** A condition's text with the settings of the card filled in, as {@link #why} tells it. */
  public String filled(String rule, String condition) {
    int index = rulebook.indexOf(rule);
    String filled = condition;
    if (index >= 0) {
      for (Map.Entry<String, String> setting : rulebook.rules().get(index).settings().entrySet()) {
        filled = filled.replace("{" + setting.getKey() + "}", setting.getValue());
      }
    }
    return filled;
  }

  /** Which way a card's conditions go for KPI settings, each against every setting it is about. */
  public List<Reasons.Line> lines(RuleCard card, KpiSettings settings) {
    StandingFacts told = StandingFacts.of(rulebook.source(), settings);
    List<Reasons.Line> lines = new ArrayList<>();
    for (Condition condition : card.conditions()) {
      boolean once = condition instanceof Condition.Absent;
      for (Facts at : once ? List.of(Facts.NONE) : told.each(condition.expr().subjects())) {
        boolean held = told.holds(condition, at);
        lines.add(new Reasons.Line(condition.text(), Values.met(condition.expr(), at), held, null));
      }
    }
    return lines;
  }

  /** The one that explains the rule of this index. */
  Explainer of(int index) {
    return new Explainer(
        rulebook.rules().get(index),
        rulebook.source(),
        rulebook.memory(),
        rulebook.phrases().displayNames());
  }
}
