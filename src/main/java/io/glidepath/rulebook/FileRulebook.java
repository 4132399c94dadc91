package io.glidepath.rulebook;

import io.glidepath.advice.Card;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Rulebook;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Phrases;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.rulebook.watch.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The cards of a rules directory, compiled. */
public final class FileRulebook implements Rulebook {
  private final String revision;
  private final Cards source;
  private final StandingFacts memory;
  private final List<RuleCard> rules;
  private final List<Card> cards;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Phrases phrases;
  private final @Nullable RuleBase base;
  private @Nullable Plan plan;

  FileRulebook(
      String revision,
      Cards source,
      List<RuleCard> rules,
      Phrases phrases,
      @Nullable RuleBase base) {
    this.revision = revision;
    this.source = source;
    memory = StandingFacts.of(source);
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
  public Labels labels() {
    return source.labels();
  }

  @Override
  public Consultant open() {
    return new ResidentConsultant(this, Boolean.getBoolean(Plan.CHECK_INDEX));
  }

  /** The same rulebook with one card switched off; nothing is compiled for it. */
  public FileRulebook without(String rule) {
    List<RuleCard> others = rules.stream().filter(card -> !card.id().equals(rule)).toList();
    return new FileRulebook(revision + "-" + rule, source, others, phrases, base);
  }

  /** The same rulebook with its cards loaded in another order, of which nothing may depend. */
  public FileRulebook shuffled(long seed) {
    List<RuleCard> others = new ArrayList<>(rules);
    Collections.shuffle(others, new Random(seed));
    return new FileRulebook(
        revision, source, List.copyOf(others), phrases, base == null ? null : base.shuffled(seed));
  }

  /** Why its rules hold in a story, or do not. */
  public Explanations explanations() {
    return new Explanations(this);
  }

  /** What it was made of: the cards in every status, the tables, the sentences. */
  public Cards source() {
    return source;
  }

  StandingFacts memory() {
    return memory;
  }

  List<RuleCard> rules() {
    return rules;
  }

  Map<String, Integer> indexes() {
    return indexes;
  }

  /** The index of its rules, made when it is first asked for. */
  synchronized Plan plan() {
    if (plan == null) {
      plan = Plan.of(rules);
    }
    return plan;
  }

  @Nullable RuleBase base() {
    return base;
  }
}
