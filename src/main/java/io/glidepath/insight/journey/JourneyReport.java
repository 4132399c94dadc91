package io.glidepath.insight.journey;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueSettings;
import io.glidepath.insight.Pain;
import io.glidepath.insight.Sums;
import io.glidepath.insight.TooFew;
import io.glidepath.insight.journey.JourneyCounts.AtTouchpoint;
import io.glidepath.insight.journey.JourneyCounts.Counted;
import io.glidepath.insight.journey.JourneyCounts.Hard;
import io.glidepath.insight.journey.JourneyCounts.Met;
import io.glidepath.insight.journey.JourneyCounts.Signals;
import io.glidepath.kpi.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What customers set out to do, as far as they come, and what it is like on the way. */
public record JourneyReport(List<Line> journeys) {

  /** The days that were counted. */
  public record Days(LocalDate since, LocalDate until) {}

  /** One journey. */
  public record Line(Journey journey, List<Stage> stages) {}

  /**
   * One stage.
   *
   * @param contacts of customers at the touchpoint
   * @param tooFew whether these are of less than ten customers, so that nothing of them is shown
   * @param contradicting whether perception rose while contacts came back more often
   * @param priority 100 · pain · √(share of the agents' time)
   * @param owners who answers for it: who the stage names, or else the owners of the issue that
   *     takes most time there
   * @param charges how often each rule charged a contact there
   * @param reached how many came to it on this journey
   */
  public record Stage(
      Journey.Stage stage,
      StageMeasure interaction,
      StageMeasure perception,
      StageMeasure outcome,
      long contacts,
      boolean tooFew,
      boolean contradicting,
      Estimate repeats,
      Estimate effort,
      double priority,
      Collection<String> owners,
      List<Met> charges,
      List<Signals> signals,
      List<Hard> hardest,
      long reached,
      Optional<FallingOff> falling) {}

  public static JourneyReport of(
      List<Journey> journeys, Days days, Counted counted, IssueSettings settings) {
    Sums center = counted.sums().stream().map(AtTouchpoint::sums).reduce(Sums.NONE, Sums::plus);
    List<Line> lines = new ArrayList<>();
    for (Journey journey : journeys) {
      List<Stage> stages = new ArrayList<>();
      for (int i = 0; i < journey.stages().size(); i++) {
        stages.add(stage(journey, i, days, counted, center, settings));
      }
      lines.add(new Line(journey, List.copyOf(stages)));
    }
    return new JourneyReport(List.copyOf(lines));
  }

  private static Stage stage(
      Journey journey, int place, Days days, Counted counted, Sums center, IssueSettings settings) {
    Journey.Stage stage = journey.stages().get(place);
    String touchpoint = stage.touchpoint();
    StageSums sums = StageSums.of(touchpoint, counted);
    StageMeasure.Taken taken =
        new StageMeasure.Taken(
            sums, word -> signals(word, counted), word -> outcomes(touchpoint, word, counted));
    StageMeasure perception = StageMeasure.of(stage.perception(), taken);
    StageSums.Halves repeats = sums.repeats();
    boolean tooFew = TooFew.are(comers(touchpoint, counted)) && sums.all().contacts() > 0;
    Pain pain = Pain.of(sums.all(), center, settings.expects(), settings);
    double share =
        center.handleSeconds() == 0
            ? 0
            : sums.all().handleSeconds() / (double) center.handleSeconds();
    return new Stage(
        stage,
        StageMeasure.of(stage.interaction(), taken),
        perception,
        StageMeasure.of(stage.outcome(), taken),
        sums.all().contacts(),
        tooFew,
        perception.rose() && repeats.after().since(repeats.before(), 20).low() > 0,
        repeats.all(),
        sums.all().meanEffort(),
        Pain.priority(pain.value(), share),
        owners(stage, counted, settings),
        at(counted.charges(), touchpoint),
        counted.signals().stream().filter(each -> stage.signals().contains(each.topic())).toList(),
        counted.hardest().stream().filter(each -> each.touchpoint().equals(touchpoint)).toList(),
        FallingOff.reached(journey, touchpoint, counted),
        FallingOff.after(journey, place, days, counted));
  }

  private static List<Met> at(List<Met> all, String touchpoint) {
    return all.stream().filter(each -> each.touchpoint().equals(touchpoint)).toList();
  }

  private static long comers(String touchpoint, Counted counted) {
    return counted.comers().stream()
        .filter(each -> each.touchpoint().equals(touchpoint))
        .mapToLong(JourneyCounts.Comers::n)
        .sum();
  }

  private static long signals(String topic, Counted counted) {
    return counted.signals().stream()
        .filter(each -> each.topic().equals(topic))
        .mapToLong(Signals::n)
        .sum();
  }

  private static long outcomes(String touchpoint, String outcome, Counted counted) {
    return counted.outcomes().stream()
        .filter(each -> each.touchpoint().equals(touchpoint) && each.outcome().equals(outcome))
        .mapToLong(JourneyCounts.Outcome::n)
        .sum();
  }

  private static Collection<String> owners(
      Journey.Stage stage, Counted counted, IssueSettings settings) {
    if (!stage.owner().isEmpty()) {
      return List.of(stage.owner());
    }
    Map<String, Long> seconds =
        counted.sums().stream()
            .filter(each -> each.touchpoint().equals(stage.touchpoint()))
            .collect(
                Collectors.groupingBy(
                    AtTouchpoint::issue,
                    Collectors.summingLong(each -> each.sums().handleSeconds())));
    return seconds.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(most -> settings.issue(most.getKey()).owners().values())
        .orElse(List.of());
  }
}
