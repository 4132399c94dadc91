package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.review.Reasons;
import io.glidepath.suggestion.Slots;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  @TempDir Path temporary = Path.of(".");
  private FileRulebook rulebook =
      new FileRulebook("", emptyCards(), java.util.List.of(), Phrases.NONE, null);

  @BeforeEach
  void load() {
    rulebook = new RulesDir(temporary).load().rulebookOrThrow();
  }

  @Test
  void saysWhyInTheLanguageOfTheInteraction() {
    assertThat(explain("channel.own-the-case", "en").reason())
        .isEqualTo("The customer has been transferred at least 2 times (3).");
    assertThat(explain("channel.own-the-case", "fr").reason())
        .isEqualTo("Le client a été transféré au moins 2 fois (3).");
    assertThat(explain("channel.own-the-case", "es").reason())
        .isEqualTo("El cliente ha sido transferido al menos 2 veces (3).");
  }

  @Test
  void tellsEveryConditionWithTheValueItMet() {
    assertThat(explain("channel.own-the-case", "fr").facts())
        .containsExactly(
            entry("the customer has been transferred at least 2 times", "3"),
            entry("the issue is not resolved", "true"),
            entry("an agent is connected", "true"));
  }

  @Test
  void fillsSlotsFromSettingsRowsAndStory() {
    Slots own = explain("channel.own-the-case", "en").slots();
    assertThat(own.value("transfers")).isEqualTo("2");
    assertThat(own.value("issue")).isEqualTo("billing");
    assertThat(own.value("no-such-slot")).isEmpty();
    Slots next = explain("prevention.next-issue", "fr").slots();
    assertThat(next.value("advice")).isEqualTo("Donnez la date");
    assertThat(next.value("next")).isEqualTo("refund");
  }

  @Test
  void namesTheOneConditionThatFailed() {
    Story story = new Stories().started(0, "billing").connected(5).transferred(10).story();
    Reasons why = rulebook.explanations().why("channel.own-the-case", story).orElseThrow();
    assertThat(why.holds()).isFalse();
    assertThat(why.nearMiss())
        .contains(
            new Reasons.Line(
                "the customer has been transferred at least 2 times", "1", false, null));
    assertThat(rulebook.explanations().why("channel.no-such-card", story)).isEmpty();
  }

  @Test
  void speaksOfTheRowThatComesNearest() {
    Story story = new Stories().started(0, "return").connected(5).story();
    Reasons why = rulebook.explanations().why("prevention.next-issue", story).orElseThrow();
    assertThat(why.nearMiss().map(Reasons.Line::value)).contains("10");
  }

  private Explanation explain(String rule, String language) {
    Story story =
        new Stories()
            .started(0, "billing")
            .connected(5)
            .transferred(10)
            .transferred(20)
            .transferred(30)
            .story();
    try (Consultant consultant = rulebook.open()) {
      int index = rulebook.indexOf(rule);
      return consultant.explain(index, story, consultant.consult(story).row(index), language);
    }
  }

  private static io.glidepath.rulebook.card.Cards emptyCards() {
    return new io.glidepath.rulebook.card.Cards(
        java.util.List.of(),
        java.util.Map.of(),
        new io.glidepath.rulebook.sentence.Dictionary(),
        io.glidepath.interaction.Labels.NONE,
        io.glidepath.kpi.KpiSettings.NONE);
  }
}
