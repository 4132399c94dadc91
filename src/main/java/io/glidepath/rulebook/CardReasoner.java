package io.glidepath.rulebook;

import io.glidepath.authoring.RuleTexts;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.review.Reasoner;
import io.glidepath.review.Reasons;
import io.glidepath.review.RuleName;
import io.glidepath.review.SpokenWords;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.suggestion.Slots;
import io.glidepath.suggestion.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a recorded revision, read but not compiled: they are asked one by one, which is slow
 * and enough for explanations.
 */
final class CardReasoner implements Reasoner {
  private final String revision;
  private final RuleTexts texts;
  private final Cards cards;
  private final StandingFacts memory;
  private final Phrases phrases;
  private final Map<String, RuleCard> byId = new LinkedHashMap<>();

  CardReasoner(String revision, RuleTexts texts, Cards cards, Phrases phrases) {
    this.revision = revision;
    this.texts = texts;
    this.cards = cards;
    this.phrases = phrases;
    memory = StandingFacts.of(cards);
    cards.all().stream()
        .filter(card -> !card.isAboutSettings())
        .forEach(card -> byId.put(card.id(), card));
  }

  @Override
  public String revision() {
    return revision;
  }

  @Override
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public List<RuleName> rules() {
    return byId.values().stream().filter(RuleCard::isAtWork).map(CardReasoner::name).toList();
  }

  @Override
  public Optional<RuleName> rule(String id) {
    return Optional.ofNullable(byId.get(id)).map(CardReasoner::name);
  }

  private static RuleName name(RuleCard card) {
    return new RuleName(
        card.id(),
        card.card().title(),
        card.card().pillar(),
        card.status(),
        card.card().suggest() != null);
  }

  @Override
  public Reasons why(String rule, Story story, boolean wantsChange, String language) {
    RuleCard card = byId.get(rule);
    if (card == null) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    Explainer explainer = new Explainer(card, cards, memory, phrases.displayNames());
    Reasons found = explainer.why(story);
    Reasons.Change change = wantsChange && !found.holds() ? change(card, story, language) : null;
    return new Reasons(found.holds(), explainer.told(found.conditions(), story, language), change);
  }

  private Reasons.@Nullable Change change(RuleCard card, Story story, String language) {
    String path = card.place().file();
    String text = texts.text(path);
    return text == null
        ? null
        : new Nudge(new SourceFile(path, text), cards, phrases.names(), memory)
            .search(card, story, language);
  }

  @Override
  public Optional<SpokenWords> words(String rule, @Nullable Story story, String language) {
    RuleCard card = byId.get(rule);
    return card == null ? Optional.empty() : Optional.of(words(card, story, language));
  }

  private SpokenWords words(RuleCard card, @Nullable Story story, String language) {
    Explainer explainer = new Explainer(card, cards, memory, phrases.displayNames());
    Slots slots = story == null ? explainer.settings(language) : explainer.slots(story, language);
    Text say = card.card().say();
    String advice = card.card().advice().in(language, slots);
    return new SpokenWords(
        card.card().title().in(language, slots),
        advice.isEmpty() ? null : advice,
        say == null ? null : say.in(language, slots));
  }
}
