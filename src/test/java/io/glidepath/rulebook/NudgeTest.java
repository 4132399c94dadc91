package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.review.Reasoner;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest change of a setting with which a card of those that ship would have held. */
class NudgeTest {
  private final Reasoner reasoner =
      RulebookFiles.reasoner(
          "r1",
          new RulesOnDisk(Path.of("rules")).read().texts(),
          new ReadingBasis(KpiSettings.NONE),
          Phrases.NONE);

  @Test
  void namesTheSettingItsValueAndTheOneThatWouldHaveDone() {
    Story story = new Stories().started(0, "billing").connected(5).transferred(10).story();

    assertThat(change("channel.own-the-case", story))
        .contains(
            new Reasons.Change(
                "transfers", "2", "1", "With transfers at 1 instead of 2 it would have spoken."));
  }

  @Test
  void saysNothingWhereOneSettingIsNotEnoughOrNoneIsNeeded() {
    Story notConnected = new Stories().started(0, "billing").transferred(10).story();
    Story holds =
        new Stories().started(0, "billing").connected(5).transferred(10).transferred(20).story();

    assertThat(change("channel.own-the-case", notConnected)).isEmpty();
    assertThat(reasoner.why("channel.own-the-case", holds, true, "en").holds()).isTrue();
    assertThat(change("channel.own-the-case", holds)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1", "60s, 1, 61s", "5m, -10, 290s", "5m, 60, 6min", "7 days, -24, 6d"})
  void changesByTheStepThatPeopleWouldTake(String from, int steps, String to) {
    Amount amount = Amount.read(from).orElseThrow();
    Optional<Amount> moved = amount.plus(from.equals("2") ? -steps : steps);

    assertThat(moved.map(Amount::text)).contains(to);
  }

  @Test
  void neverGoesToZeroOrBeyond() {
    assertThat(Amount.read("1").orElseThrow().plus(-1)).isEmpty();
    assertThat(Amount.read("-0.6").orElseThrow().plus(6)).isEmpty();
    assertThat(Amount.read("-0.6").orElseThrow().plus(1).map(Amount::text)).contains("-0.5");
    assertThat(Amount.read("billing")).isEmpty();
  }

  @Test
  void tellsTheWordsOfACardWithItsSettingsWhereTheStoryIsGone() {
    assertThat(reasoner.words("channel.own-the-case", null, "fr"))
        .hasValueSatisfying(
            words -> assertThat(words.title()).isEqualTo("Prenez ce dossier en main"));
    assertThat(reasoner.words("channel.no-such-card", null, "fr")).isEmpty();
  }

  private Optional<Reasons.Change> change(String rule, Story story) {
    Reasons.@Nullable Change change = reasoner.why(rule, story, true, "en").change();
    return Optional.ofNullable(change);
  }
}
