package io.glidepath.web.review;

import io.glidepath.log.Records.InteractionQuery;
import io.glidepath.review.SpokenSearch;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.PageView;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code GET /v1/words}: where words were said, as they are masked. */
public final class WordEndpoint {
  private static final Duration RECENT = Duration.ofDays(7);
  private static final List<String> PARAMETERS =
      List.of("text", "team", "agent", "minEffort", "since", "until", "after");
  private static final Pattern TWO = Pattern.compile("(?s).*[\\p{L}\\p{N}]{2}.*");
  private static final int LONGEST = 100;

  private final SpokenSearch search;
  private final Clock clock;

  public WordEndpoint(SpokenSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/words", Access.api(Role.QA), this::find));
  }

  private void find(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    String text = params.text("text");
    if (text == null || text.length() > LONGEST || !TWO.matcher(text).matches()) {
      throw new Refusal(
          Problem.badParameter(
              "text", "is what was said, in 2 to %d characters.".formatted(LONGEST)));
    }
    Instant since =
        Objects.requireNonNullElseGet(params.time("since"), () -> clock.instant().minus(RECENT));
    InteractionQuery query =
        new InteractionQuery(
            null,
            null,
            params.text("agent"),
            params.text("team"),
            params.number("minEffort", 0, 100),
            since,
            params.time("until"),
            SpokenSearch.MOST_READ,
            params.text("after"));
    ctx.response().putHeader("Cache-Control", "no-store");
    Answer.when(
        ctx, PageView.asked(() -> search.find(text, query)), found -> Answer.json(ctx, 200, found));
  }
}
