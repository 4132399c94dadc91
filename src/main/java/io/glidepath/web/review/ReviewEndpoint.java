package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.Judgement;
import io.glidepath.review.Review;
import io.glidepath.review.Reviews;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.PageView;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reviews}: what reviewers think of decisions, and of silence. */
public final class ReviewEndpoint {
  private static final List<String> VERDICTS =
      Arrays.stream(Judgement.values()).map(Judgement::word).toList();
  private static final List<String> PARAMETERS =
      List.of("interaction", "rule", "verdict", "since", "limit", "after");
  private static final Endpoint.Body BODY = Endpoint.Body.json(16 * 1024);
  private static final int LONGEST_NOTE = 2_000;

  private final Reviews reviews;
  private final UnaryOperator<String> redaction;
  private final Clock clock;

  /** {@code redaction} takes what is personal out of notes before they are kept. */
  public ReviewEndpoint(Reviews reviews, UnaryOperator<String> redaction, Clock clock) {
    this.reviews = reviews;
    this.redaction = redaction;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.post("/v1/reviews", access, BODY, this::add),
        Endpoint.get("/v1/reviews", access, this::page));
  }

  private void add(RoutingContext ctx) {
    JsonNode body = Json.read(Answer.body(ctx));
    Review.About about = ReviewSubject.of(body);
    Judgement verdict = verdict(body.path("verdict"), about);
    String note = note(body.path("note"));
    String by = Gate.caller(ctx).name();
    CompletionStage<Review> added =
        Answer.aside(ctx, () -> Optional.ofNullable(note).map(redaction).orElse(null))
            .thenCompose(
                kept -> reviews.add(new Review.Draft(about, verdict, kept, by, clock.instant())));
    Unanswered.when(ctx, added, review -> Answer.json(ctx, 201, ReviewView.of(review)));
  }

  private static Judgement verdict(JsonNode word, Review.About about) {
    List<String> fitting =
        Arrays.stream(Judgement.values())
            .filter(each -> each.fits(about))
            .map(Judgement::word)
            .toList();
    return Judgement.of(word.asText())
        .filter(each -> each.fits(about))
        .orElseThrow(
            () -> Refusal.member("/verdict", "is one of " + String.join(", ", fitting) + "."));
  }

  private static @Nullable String note(JsonNode note) {
    if (note.isMissingNode() || note.isNull()) {
      return null;
    }
    if (!note.isTextual() || note.textValue().length() > LONGEST_NOTE) {
      throw Refusal.member("/note", "is a text of at most %d characters.".formatted(LONGEST_NOTE));
    }
    return note.textValue().isBlank() ? null : note.textValue().strip();
  }

  private void page(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    String verdict = params.oneOf("verdict", VERDICTS);
    Reviews.Query query =
        new Reviews.Query(
            Gate.caller(ctx).name(),
            params.text("interaction"),
            params.text("rule"),
            verdict == null ? null : Judgement.of(verdict).orElse(null),
            params.time("since"),
            params.limit(),
            params.text("after"));
    PageView.answer(ctx, () -> reviews.reviews(query), ReviewView::of);
  }
}
