package io.glidepath.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a customer sets out to do, as {@code config/journeys.yaml} states it; absent texts are
 * empty.
 *
 * @param goal what is reached in the end
 * @param within in how many days who is at a stage is to be at the next, one of {@link #WITHIN}
 * @param reasons what signals, and causes that customers name, say of why they fall off, by one of
 *     {@link #REASONS}
 */
public record Journey(
    String id, String goal, int within, List<Stage> stages, Map<String, List<String>> reasons) {
  /** In how many days one may be looked for at the next stage. */
  public static final List<Integer> WITHIN = List.of(7, 14, 30);

  /** If a journey does not say. */
  public static final int USUALLY_WITHIN = 14;

  /** Why customers fall off, as far as it is known. */
  public static final Set<String> REASONS =
      Set.of("price", "clarity", "effort-to-switch", "our-service");

  public Journey {
    stages = List.copyOf(stages);
    reasons = Map.copyOf(reasons);
  }

  /**
   * One step on the way. A measure that is {@code none} or empty is not taken.
   *
   * @param interaction the measure of what customers do here
   * @param perception the measure of what they feel
   * @param outcome the measure of what comes of it
   * @param signals what tells of it on the way, and {@code tool} the system it comes from
   * @param owner who answers for it
   */
  public record Stage(
      String touchpoint,
      String interaction,
      String perception,
      String outcome,
      List<String> signals,
      String tool,
      String owner) {
    public Stage {
      signals = List.copyOf(signals);
    }
  }

  /** Whether for one kind of measure no stage has any. */
  public boolean lacksAKindOfMeasure() {
    return stages.stream().map(Stage::interaction).noneMatch(Journey::isTaken)
        || stages.stream().map(Stage::perception).noneMatch(Journey::isTaken)
        || stages.stream().map(Stage::outcome).noneMatch(Journey::isTaken);
  }

  /** Whether a measure is named at all. */
  public static boolean isTaken(String measure) {
    return !measure.isEmpty() && !measure.equals("none");
  }
}
