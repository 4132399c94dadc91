package io.glidepath.web;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.Records;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/decisions}: the audit log, a page at a time. */
final class DecisionEndpoint {
  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::word).toList();
  private static final List<String> PILLARS =
      List.of("channel", "simplicity", "experience", "prevention", "kpi");
  private static final List<String> PARAMETERS =
      List.of(
          "interaction",
          "rule",
          "pillar",
          "outcome",
          "agent",
          "rulebook",
          "since",
          "until",
          "limit",
          "after");

  private final Records records;
  private final Clock clock;

  DecisionEndpoint(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/decisions", Access.api(Role.QA), this::page));
  }

  /**
   * A decision as the outside sees it.
   *
   * @param suppressedBy what kept a suggestion back
   * @param withdrawnReason why a suggestion was withdrawn
   * @param detail what else is to be said of the outcome
   */
  record View(
      String id,
      String interactionId,
      long seq,
      Instant at,
      String event,
      String rule,
      String pillar,
      String ruleVersion,
      String rulebook,
      String outcome,
      @Nullable String suppressedBy,
      @Nullable String withdrawnReason,
      @Nullable String detail,
      Map<String, String> facts,
      @Nullable String suggestionId,
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String segment,
      int score,
      @Nullable String feedback,
      String leafHash) {

    static View of(Records.DecisionRecord record) {
      Decision decision = record.decision();
      Outcome outcome = decision.outcome();
      Decision.Scene scene = decision.scene();
      return new View(
          Long.toString(record.id()),
          decision.interactionId(),
          decision.seq(),
          decision.at(),
          decision.event(),
          decision.rule(),
          decision.pillar(),
          decision.ruleVersion(),
          decision.rulebook(),
          outcome.word(),
          decision.suppressedBy(),
          outcome == Outcome.WITHDRAWN ? decision.detail() : null,
          outcome == Outcome.WITHDRAWN ? null : decision.detail(),
          decision.facts(),
          decision.suggestionId(),
          scene.agentId(),
          scene.team(),
          scene.queue(),
          scene.channel(),
          scene.language(),
          scene.issue(),
          scene.segment(),
          scene.score(),
          record.feedback(),
          record.leafHash());
    }
  }

  private void page(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    Records.DecisionQuery query =
        new Records.DecisionQuery(
            params.text("interaction"),
            params.text("rule"),
            params.oneOf("pillar", PILLARS),
            params.oneOf("outcome", OUTCOMES),
            params.text("agent"),
            params.text("rulebook"),
            params.time("since"),
            params.time("until"),
            params.limit(),
            params.text("after"));
    PageView.answer(ctx, () -> records.decisions(query), View::of);
  }
}
