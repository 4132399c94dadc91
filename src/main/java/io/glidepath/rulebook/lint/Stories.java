package io.glidepath.rulebook.lint;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.scenario.Scenario;
import io.glidepath.rulebook.scenario.Scenarios;
import io.glidepath.rulebook.sentence.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether scenarios speak of cards, events and sentences that there are, at times that can be. */
final class Stories {
  private final Map<String, RuleCard> cards = new HashMap<>();
  private final Sources sources;
  private final Findings findings;

  Stories(List<RuleCard> all, Sources sources, Findings findings) {
    all.forEach(card -> cards.put(card.id(), card));
    this.sources = sources;
    this.findings = findings;
  }

  void check(SourceFile file) {
    for (Scenario scenario : Scenarios.read(file, findings)) {
      if (scenario.todo()) {
        findings.warn(
            scenario.place(),
            "to-do",
            "“%s” is still to do: nobody is held back when it fails.".formatted(scenario.name()),
            "no todo: true, once it passes");
      }
      scenario.steps().forEach(this::event);
      for (Scenario.Expectation expectation : scenario.expectations()) {
        if (!expectation.kind().equals("effort")) {
          rule(expectation.rule(), expectation.place());
        }
        early(scenario, expectation);
      }
      scenario.never().forEach(rule -> rule(rule, scenario.place()));
      scenario.whyNot().forEach((rule, sentence) -> whyNot(rule, sentence, scenario.place()));
    }
  }

  private void event(Scenario.Step step) {
    if (EventType.named(step.event()).isEmpty()) {
      findings.error(
          sources.find(step.event(), step.place()),
          "unknown-event",
          "There is no event “%s”.".formatted(step.event()),
          Nearest.to(step.event(), EventType.words())
              .orElse("an event such as utterance.heard or agent.connected"));
    }
  }

  private void rule(String rule, FilePlace near) {
    if (!cards.containsKey(rule) && !sources.hasCard(rule)) {
      findings.warn(
          sources.find(rule, near),
          "unknown-card",
          "There is no card “%s”.".formatted(rule),
          Nearest.to(rule, cards.keySet())
              .orElse("the id of a card, such as channel.own-the-case"));
    }
  }

  private void early(Scenario scenario, Scenario.Expectation expectation) {
    long first = scenario.steps().stream().mapToLong(Scenario.Step::at).min().orElse(0);
    if (expectation.at() < first) {
      findings.warn(
          expectation.place(),
          "too-early",
          "This is expected at %s, before the first event at %s."
              .formatted(time(expectation.at()), time(first)),
          "at: %s, or the time of the event that matters".formatted(time(first)));
    }
  }

  private void whyNot(String rule, String sentence, FilePlace near) {
    rule(rule, near);
    RuleCard card = cards.get(rule);
    if (card == null || card.conditions().isEmpty() || findings.hasErrorsIn(card.place().file())) {
      return;
    }
    List<String> texts = card.conditions().stream().map(Condition::text).toList();
    if (!texts.contains(sentence)) {
      findings.warn(
          sources.find(sentence, near),
          "unknown-sentence",
          "%s has no condition “%s”.".formatted(rule, sentence),
          Nearest.to(sentence, texts).orElse(texts.get(0)));
    }
  }

  private static String time(long millis) {
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }
}
