package io.glidepath.rulebook;

import io.glidepath.advice.Card;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Phrases;
import io.glidepath.advice.Rulebook;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.RuleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards of a rules directory, compiled. */
public final class FileRulebook implements Rulebook {
  private static final Logger LOG = LoggerFactory.getLogger(FileRulebook.class);

  private final String revision;
  private final Cards source;
  private final List<RuleCard> rules;
  private final List<Card> cards;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Phrases phrases;
  private final @Nullable RuleBase base;

  FileRulebook(
      String revision,
      Cards source,
      List<RuleCard> rules,
      Phrases phrases,
      @Nullable RuleBase base) {
    this.revision = revision;
    this.source = source;
    this.rules = rules;
    this.phrases = phrases;
    this.base = base;
    cards = rules.stream().map(RuleCard::card).toList();
    for (int index = 0; index < cards.size(); index++) {
      indexes.put(cards.get(index).id(), index);
    }
  }

  @Override
  public String revision() {
    return revision;
  }

  @Override
  public List<Card> cards() {
    return cards;
  }

  @Override
  public int indexOf(String rule) {
    return indexes.getOrDefault(rule, -1);
  }

  @Override
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public Consultant open() {
    return new ResidentConsultant(this);
  }

  @Override
  public void hasten() {
    try {
      if (base != null) {
        base.hasten();
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The rules could not be made faster", e);
    }
  }

  /** The same rulebook with one card switched off; nothing is compiled for it. */
  public FileRulebook without(String rule) {
    List<RuleCard> others = rules.stream().filter(card -> !card.id().equals(rule)).toList();
    return new FileRulebook(revision + "-" + rule, source, others, phrases, base);
  }

  /**
   * Every condition of a rule with the value that it meets in the story, and whether it holds;
   * empty if this revision does not have the rule. Table rules speak of the row that comes nearest.
   */
  public Optional<Why> why(String rule, Story story) {
    int index = indexOf(rule);
    return index < 0 ? Optional.empty() : Optional.of(explainer(index).why(story));
  }

  Explainer explainer(int index) {
    return new Explainer(rules.get(index), source);
  }

  Cards source() {
    return source;
  }

  List<RuleCard> rules() {
    return rules;
  }

  Map<String, Integer> indexes() {
    return indexes;
  }

  @Nullable RuleBase base() {
    return base;
  }
}
