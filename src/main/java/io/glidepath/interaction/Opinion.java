package io.glidepath.interaction;

import java.util.Map;
import java.util.Set;

/**
 * What a customer made known beside the conversation: in surveys, and by signals.
 *
 * @param answers for each instrument the latest answer, 0 the worst of its scale, 100 the best
 * @param rootCauses the causes that were named with answers
 * @param churnRisk the latest estimate of the risk of leaving in percent; -1 if none was given
 * @param signals for each topic its latest signal
 */
public record Opinion(
    Map<String, Double> answers,
    Set<String> rootCauses,
    double churnRisk,
    Map<String, Observed> signals) {
  public static final Opinion NONE = new Opinion(Map.of(), Set.of(), -1, Map.of());

  /** A signal, when in epoch milliseconds, and in which mood, -1 to 1; 0 if none was told. */
  public record Observed(long at, double mood) {}
}
