package io.glidepath.insight;

import io.glidepath.insight.IssueCounts.Asked;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where is read what came of customers, by how hard it was for them. Thread-safe. */
public interface OutcomeCounts {
  /**
   * How many customers there are of a band of effort; each counts once, by the hardest of their
   * contacts that are kept.
   *
   * @param from the lowest score of the band: 0, 20, 40 or 60
   */
  record Customers(int from, long n) {}

  /** Of how many customers of a band an outcome was observed within 90 days after that contact. */
  record Came(int from, String outcome, long n) {}

  /** A contact with what came after it. */
  record Behind(int from, String outcome, String interactionId, int score) {}

  /** All of it; of {@code behind} at most three of each band and outcome, the latest first. */
  record Outcomes(List<Customers> customers, List<Came> came, List<Behind> behind) {}

  /** Of the contacts of the days that are asked for, not of the outcomes. */
  CompletionStage<Outcomes> outcomes(Asked asked);
}
