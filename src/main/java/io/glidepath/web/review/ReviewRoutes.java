package io.glidepath.web.review;

import io.glidepath.advice.Rulebook;
import io.glidepath.log.Records;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.view.InteractionViews;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that reviewers read, hear and judge. */
public final class ReviewRoutes {
  private ReviewRoutes() {}

  /** {@code reviewers} are those who may be given an interaction. */
  public static List<Endpoint> of(
      ReviewPorts ports,
      InteractionViews views,
      Records records,
      Supplier<Rulebook> rulebook,
      Supplier<Collection<String>> reviewers,
      Clock clock) {
    TimelineView timeline =
        new TimelineView(views, ports.masking(), ports.terms().recordingHosts());
    return Stream.of(
            new HandoverEndpoint(ports.desk(), records, rulebook).endpoints(),
            new WhyEndpoint(ports.desk(), clock).endpoints(),
            new TimelineEndpoint(ports, timeline, clock).endpoints(),
            new RecordingEndpoint(ports, clock).endpoints(),
            new WordEndpoint(ports.words(), clock).endpoints(),
            new ReviewEndpoint(ports.reviews(), ports.redaction(), clock).endpoints(),
            new QualityEndpoint(ports.quality(), clock).endpoints(),
            new QueueEndpoint(ports.quality(), ports.work(), reviewers, clock).endpoints(),
            new WeekGoalEndpoint(ports.work(), ports.terms(), clock).endpoints(),
            new AgreementEndpoint(ports.reviews(), ports.pairs(), clock).endpoints())
        .flatMap(List::stream)
        .toList();
  }
}
