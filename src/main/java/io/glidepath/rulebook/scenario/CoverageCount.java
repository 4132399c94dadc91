package io.glidepath.rulebook.scenario;

import io.glidepath.interaction.Language;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.scenario.Coverage.CardCoverage;
import io.glidepath.rulebook.scenario.Coverage.ConditionCoverage;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what scenarios show of the cards. */
final class CoverageCount {
  private final Cards cards;
  private final Map<String, Seen> byRule = new HashMap<>();

  private static final class Seen {
    private boolean acted;
    private boolean silent;
    private final Set<String> held = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, Boolean> all = new LinkedHashMap<>();
  }

  CoverageCount(Cards cards) {
    this.cards = cards;
  }

  /** Notes how conditions of the card stood. */
  void saw(String rule, List<Reasons.Line> lines) {
    Seen seen = seen(rule);
    for (Reasons.Line line : lines) {
      seen.all.put(line.condition(), true);
      (line.held() ? seen.held : seen.failed).add(line.condition());
    }
  }

  /** Notes the end of a scenario of the card. */
  void ended(String rule, boolean acted) {
    Seen seen = seen(rule);
    seen.acted |= acted;
    seen.silent |= !acted;
  }

  private Seen seen(String rule) {
    return byRule.computeIfAbsent(rule, id -> new Seen());
  }

  Coverage coverage() {
    List<CardCoverage> counted =
        cards.all().stream()
            .filter(RuleCard::isAtWork)
            .map(this::of)
            .sorted(Coverage.WORST_FIRST)
            .toList();
    Set<String> used = new HashSet<>();
    cards.all().forEach(card -> card.conditions().forEach(each -> use(each, used)));
    List<Sentence> english =
        cards.dictionary().sentences().stream()
            .filter(sentence -> sentence.language().equals(Language.ENGLISH))
            .toList();
    List<String> unused =
        english.stream()
            .filter(sentence -> !used.contains(sentence.meaning()))
            .map(Sentence::words)
            .sorted()
            .toList();
    return new Coverage(counted, unused, english.size());
  }

  private CardCoverage of(RuleCard card) {
    Seen seen = seen(card.id());
    Set<String> conditions = new java.util.LinkedHashSet<>();
    card.conditions().stream()
        .filter(condition -> !(condition.expr() instanceof Expr.Literal))
        .forEach(condition -> conditions.add(condition.text()));
    if (card.conditions().isEmpty()) {
      conditions.addAll(seen.all.keySet());
    }
    List<ConditionCoverage> counted = new ArrayList<>();
    for (String each : conditions) {
      // A card that acts has all its conditions met, in whatever moment between two looks.
      boolean held = seen.acted || seen.held.contains(each);
      counted.add(new ConditionCoverage(each, held, seen.failed.contains(each)));
    }
    return new CardCoverage(card.id(), seen.acted, seen.silent, counted);
  }

  private static void use(Condition condition, Set<String> used) {
    if (condition instanceof Condition.Said said) {
      used.add(said.sentence().meaning());
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> use(part, used));
    } else if (condition instanceof Condition.Absent absent) {
      absent.parts().forEach(part -> use(part, used));
    } else if (condition instanceof Condition.Negated negated) {
      use(negated.inner(), used);
    }
  }
}
