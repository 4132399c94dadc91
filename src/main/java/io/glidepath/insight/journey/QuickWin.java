package io.glidepath.insight.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The one thing to do first on the way of customers: at the touchpoint of the highest priority
 * whose owner is known and where one card tells of half of the effort or more, so that removing
 * what it tells of removes as much.
 *
 * @param rule the card
 * @param times how often it charged contacts there
 * @param share its share of all effort that was charged there, 0 to 1
 */
public record QuickWin(
    String journey, JourneyReport.Stage stage, String rule, long times, double share) {
  private static final double MOST_OF_IT = 0.5;

  /** Why none is proposed: no-contacts, no-owner, or no-single-cause. */
  public static String whyNone(JourneyReport report) {
    List<JourneyReport.Stage> met =
        report.journeys().stream()
            .flatMap(line -> line.stages().stream())
            .filter(QuickWin::isShown)
            .toList();
    return met.isEmpty()
        ? "no-contacts"
        : met.stream().allMatch(stage -> stage.owners().isEmpty()) ? "no-owner" : "no-single-cause";
  }

  /** {@code points} says what a charge by a rule weighs. */
  public static Optional<QuickWin> of(JourneyReport report, ToIntFunction<String> points) {
    return report.journeys().stream()
        .flatMap(
            line ->
                line.stages().stream()
                    .filter(stage -> isShown(stage) && !stage.owners().isEmpty())
                    .flatMap(stage -> cause(line.journey().id(), stage, points).stream()))
        .max(Comparator.comparingDouble(win -> win.stage().priority()));
  }

  private static boolean isShown(JourneyReport.Stage stage) {
    return stage.contacts() > 0 && !stage.tooFew();
  }

  private static Optional<QuickWin> cause(
      String journey, JourneyReport.Stage stage, ToIntFunction<String> points) {
    double all =
        stage.charges().stream()
            .mapToDouble(each -> each.n() * (double) points.applyAsInt(each.name()))
            .sum();
    return stage.charges().stream()
        .max(Comparator.comparingDouble(each -> each.n() * (double) points.applyAsInt(each.name())))
        .map(
            top ->
                new QuickWin(
                    journey,
                    stage,
                    top.name(),
                    top.n(),
                    all == 0 ? 0 : top.n() * points.applyAsInt(top.name()) / all))
        .filter(win -> win.share() >= MOST_OF_IT);
  }
}
