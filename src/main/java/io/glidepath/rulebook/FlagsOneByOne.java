package io.glidepath.rulebook;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.WholeSettings;
import io.glidepath.rulebook.card.Budget;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the cards about KPI settings one by one, without Drools: slow, but one that throws, has more
 * than 1,000 matches or takes more than 200 ms is skipped, and the others are heard.
 */
final class FlagsOneByOne {
  private static final Logger LOG = LoggerFactory.getLogger(FlagsOneByOne.class);
  private static final long MOST_NANOS = 200_000_000;
  private static final int MOST_MATCHES = 1_000;

  private final List<RuleCard> cards;
  private final LongSupplier clock;

  /** {@code clock} tells the nanoseconds that cards are charged with. */
  FlagsOneByOne(List<RuleCard> cards, LongSupplier clock) {
    this.cards = cards;
    this.clock = clock;
  }

  Raised raised(KpiSettings settings) {
    StandingFacts memory =
        new StandingFacts(
            Map.of(
                Subject.KPI, settings.kpis(),
                Subject.FORM, settings.qualityForm(),
                Subject.SETTINGS, List.of(new WholeSettings(settings))));
    Raised raised = new Raised();
    for (RuleCard card : cards) {
      try {
        Budget budget = new Budget(clock, MOST_NANOS, MOST_MATCHES);
        List<Facts> matches = card.body().matches(Facts.NONE, memory::of, budget);
        matches.forEach(facts -> hold(card, facts, raised));
      } catch (Budget.Overrun e) {
        LOG.warn("The rule {} overran ({}) and is skipped", card.id(), e.getMessage());
      } catch (RuntimeException e) {
        LOG.warn("The rule {} threw and is skipped", card.id(), e);
      }
    }
    return raised;
  }

  private static void hold(RuleCard card, Facts facts, Raised raised) {
    raised.hold(card.id(), card.body().other().map(facts::get).orElse(null));
  }
}
