package io.glidepath.backtest;

import io.glidepath.advice.Card;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.RefusedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What came of a back-test.
 *
 * @param refused why the first lines that are no events were refused; {@code refusals} how many
 * @param samples the interactions that the report names, to read
 */
public record Tested(
    BacktestReport report,
    List<Refusal> refused,
    long refusals,
    Map<String, BacktestSample> samples) {

  /** A line, counted from 1, that is no event. */
  public record Refusal(long line, String why) {
    static Refusal of(long line, RefusedEvent e) {
      String where = e.pointer().isEmpty() ? "" : e.pointer() + ": ";
      return new Refusal(line, where + e.getMessage());
    }
  }

  /** One interaction to read, both ways; empty if the report does not name it. */
  public Optional<BacktestSample> sample(String interactionId) {
    return Optional.ofNullable(samples.get(interactionId));
  }

  /** The same without the samples that are not to be kept. */
  Tested keeping(Predicate<BacktestSample> kept) {
    Map<String, BacktestSample> left = new HashMap<>(samples);
    left.values().removeIf(kept.negate());
    return new Tested(report, refused, refusals, left);
  }

  static BacktestSample sample(Partition.Passage passage, Rulebook live, Rulebook candidate) {
    return new BacktestSample(
        passage.story().interactionId(),
        passage.story().customerId(),
        passage.events().stream().map(Tested::happening).toList(),
        acts(passage.live().decisions(), live),
        acts(passage.candidate().decisions(), candidate));
  }

  private static BacktestSample.Happening happening(InteractionEvent event) {
    Fact.UtteranceHeard said =
        event.fact() instanceof Fact.UtteranceHeard utterance ? utterance : null;
    return new BacktestSample.Happening(
        event.time(),
        EventType.of(event.fact()).word(),
        said == null ? null : said.text(),
        said == null ? null : said.speaker().name().toLowerCase(Locale.ROOT));
  }

  private static List<BacktestSample.Act> acts(List<Decision> decisions, Rulebook rulebook) {
    return decisions.stream().map(decision -> act(decision, rulebook)).toList();
  }

  private static BacktestSample.Act act(Decision decision, Rulebook rulebook) {
    Card card = rulebook.cards().get(rulebook.indexOf(decision.rule()));
    return new BacktestSample.Act(
        decision.at(),
        decision.rule(),
        decision.outcome().word(),
        decision.why(),
        card.title().elided(decision.scene().language()));
  }
}
