package io.glidepath.web.insight;

import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v1/issues/breaks}: when the rules that measure effort became others, so that sums of
 * the days before and after are not measured alike.
 */
final class BreakEndpoint {
  private static final List<String> KNOWN = List.of("since", "until");
  private static final int USUAL_DAYS = 30;
  private static final int MOST = 100;

  private final RuleDesk desk;
  private final Clock clock;

  BreakEndpoint(RuleDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/issues/breaks", InsightDoor.READERS, this::breaks));
  }

  private void breaks(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(new Params(ctx, clock.instant(), KNOWN), clock, USUAL_DAYS);
    Answer.when(
        ctx,
        desk.publications(null, MOST),
        all ->
            Answer.json(
                ctx,
                200,
                Map.of(
                    "since", asked.since().toString(),
                    "until", asked.until().toString(),
                    "breaks",
                        all.stream()
                            .filter(each -> breaks(each, asked))
                            .map(BreakEndpoint::view)
                            .toList())));
  }

  /** The first rules that were live are no change of rules. */
  private static boolean breaks(Publication publication, Asked asked) {
    LocalDate day = publication.at().atZone(ZoneOffset.UTC).toLocalDate();
    return publication.no() > 1
        && !day.isBefore(asked.since())
        && !day.isAfter(asked.until())
        && publication.changes().stream().map(FileChange::path).anyMatch(BreakEndpoint::measures);
  }

  /** Scenarios only try rules, and the guard's cards speak of settings. */
  private static boolean measures(String path) {
    return !path.endsWith(".test.yaml") && !path.startsWith("kpi/");
  }

  private static Map<String, Object> view(Publication publication) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("at", publication.at());
    view.put("publication", publication.no());
    view.put("kind", publication.kind().word());
    if (publication.why() != null) {
      view.put("why", publication.why());
    }
    view.put(
        "files",
        publication.changes().stream()
            .map(FileChange::path)
            .filter(BreakEndpoint::measures)
            .toList());
    return view;
  }
}
