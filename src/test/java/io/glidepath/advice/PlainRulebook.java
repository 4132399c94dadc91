package io.glidepath.advice;

import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Slots;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rulebook of plain Java conditions, for tests of what happens around the rules. */
public final class PlainRulebook implements Rulebook {
  private final String revision;
  private final List<Card> cards = new ArrayList<>();
  private final List<Predicate<Story>> conditions = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  public PlainRulebook(String revision) {
    this.revision = revision;
  }

  public PlainRulebook suggest(String id, SuggestTerms terms, Predicate<Story> condition) {
    return add(id, null, terms, condition);
  }

  public PlainRulebook charge(String id, int points, Predicate<Story> condition) {
    return add(id, new Card.ChargeTerms("test", points), null, condition);
  }

  private PlainRulebook add(
      String id,
      Card.@Nullable ChargeTerms charge,
      @Nullable SuggestTerms suggest,
      Predicate<Story> condition) {
    Text text = new Text(Map.of("en", id, "fr", id + " (fr)"));
    return add(
        new Card(
            id, "channel", "v1", false, text, text, null, null, null, charge, suggest, null, false,
            List.of()),
        condition);
  }

  public PlainRulebook add(Card card, Predicate<Story> condition) {
    indexes.put(card.id(), cards.size());
    cards.add(card);
    conditions.add(condition);
    return this;
  }

  @Override
  public Phrases phrases() {
    return Phrases.NONE;
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
  public Consultant open() {
    Verdict verdict = new Verdict(indexes);
    return new Consultant() {
      @Override
      public Rulebook rulebook() {
        return PlainRulebook.this;
      }

      @Override
      public Verdict consult(Story story) {
        verdict.clear();
        story.openForReading();
        for (int i = 0; i < conditions.size(); i++) {
          if (conditions.get(i).test(story)) {
            verdict.hold(cards.get(i).id());
          }
        }
        return verdict;
      }

      @Override
      public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
        return new Explanation.Told("because", Map.of("condition", "met"), Slots.NONE);
      }

      @Override
      public void close() {}
    };
  }
}
