package io.glidepath.interaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what a customer makes known beside the conversation; the latest of a kind counts. */
final class Opinions {
  private final Map<String, Double> answers = new TreeMap<>();
  private final Map<String, Long> answeredAt = new LinkedHashMap<>(1);
  private final Map<String, Fact.SurveyAnswered> latest = new TreeMap<>();
  private final Set<String> rootCauses = new TreeSet<>();
  private final Map<String, Opinion.Observed> signals = new TreeMap<>();
  private double churnRisk = -1;
  private long riskAt;
  private Opinion now = Opinion.NONE;

  void answered(Fact.SurveyAnswered fact, long at) {
    if (fact.max() > fact.min() && at >= answeredAt.getOrDefault(fact.instrument(), 0L)) {
      double share = 100 * (fact.score() - fact.min()) / (fact.max() - fact.min());
      answers.put(fact.instrument(), fact.highIsGood() ? share : 100 - share);
      answeredAt.put(fact.instrument(), at);
      latest.put(fact.instrument(), fact);
    }
    if (fact.rootCause() != null) {
      rootCauses.add(fact.rootCause());
    }
    if (fact.churnRisk() != null && at >= riskAt) {
      churnRisk = percent(fact.churnRisk());
      riskAt = at;
    }
    changed();
  }

  void observed(Fact.SignalObserved fact, long at) {
    Opinion.Observed known = signals.get(fact.topic());
    if (known == null || at >= known.at()) {
      double mood = fact.sentiment() == null ? 0 : fact.sentiment();
      signals.put(fact.topic(), new Opinion.Observed(at, mood));
      changed();
    }
  }

  /** All of it so far, as a value of its own. */
  Opinion now() {
    return now;
  }

  /** The latest answer to each survey, beside an interaction that ended then; 0 is not yet. */
  List<Handling.Answer> answers(long endedAt) {
    return latest.values().stream().map(fact -> answer(fact, endedAt)).toList();
  }

  private Handling.Answer answer(Fact.SurveyAnswered fact, long endedAt) {
    String instrument = fact.instrument();
    long asked =
        fact.askedAt() == null
            ? answeredAt.getOrDefault(instrument, 0L)
            : fact.askedAt().toEpochMilli();
    return new Handling.Answer(
        instrument,
        answers.getOrDefault(instrument, 0.0),
        endedAt == 0 ? null : (Long) Math.floorDiv(asked - endedAt, 1_000L),
        fact.askedOn());
  }

  private void changed() {
    now = new Opinion(Map.copyOf(answers), Set.copyOf(rootCauses), churnRisk, Map.copyOf(signals));
  }

  /** Risks come as shares of 1 and in percent; what is not above 1 is a share. */
  private static double percent(double risk) {
    return risk <= 1 ? 100 * risk : risk;
  }
}
