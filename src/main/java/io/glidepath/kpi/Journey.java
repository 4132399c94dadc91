package io.glidepath.kpi;

import java.util.List;

/**
 * What a customer sets out to do, as {@code config/journeys.yaml} states it; absent texts are
 * empty.
 *
 * @param goal what is reached in the end
 */
public record Journey(String id, String goal, List<Stage> stages) {
  public Journey {
    stages = List.copyOf(stages);
  }

  /**
   * One step on the way. A measure that is {@code none} or empty is not taken.
   *
   * @param interaction the measure of what customers do here
   * @param perception the measure of what they feel
   * @param outcome the measure of what comes of it
   * @param signals what tells of it on the way, and {@code tool} the system it comes from
   */
  public record Stage(
      String touchpoint,
      String interaction,
      String perception,
      String outcome,
      List<String> signals,
      String tool) {
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

  private static boolean isTaken(String measure) {
    return !measure.isEmpty() && !measure.equals("none");
  }
}
