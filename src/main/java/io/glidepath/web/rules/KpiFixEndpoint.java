package io.glidepath.web.rules;

import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsRevision;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/kpis/fix} writes the fix of one flag, or lets it wait for a second person, who
 * approves or rejects it; {@code /v1/kpis/history} tells who did so, and what waits.
 */
public final class KpiFixEndpoint {
  private static final int MOST_BYTES = 64 * 1024;
  private static final Access LEADS = Access.api(Role.CX_LEAD).byName();

  private final SettingsDesk desk;
  private final UnaryOperator<String> redaction;

  /** {@code redaction} takes out of reasons what is personal. */
  public KpiFixEndpoint(SettingsDesk desk, UnaryOperator<String> redaction) {
    this.desk = desk;
    this.redaction = redaction;
  }

  public List<Endpoint> endpoints() {
    Endpoint.Body body = Endpoint.Body.json(MOST_BYTES);
    return List.of(
        Endpoint.post("/v1/kpis/fix", LEADS, body, this::fix),
        Endpoint.post("/v1/kpis/approve", LEADS, body, this::approve),
        Endpoint.post("/v1/kpis/reject", LEADS, body, this::reject),
        Endpoint.get("/v1/kpis/history", Access.api(Role.CX_LEAD, Role.TEAM_LEAD), this::history));
  }

  private void fix(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    FlagName flag =
        new FlagName(needed(request, "rule"), needed(request, "kpi"), request.text("item"));
    String diff = request.body().path("diff").asText();
    String why = needed(request, "why");
    String language = AcceptedLanguage.of(ctx);
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        aside(
            ctx,
            () ->
                desk.apply(new SettingsDesk.Wish(flag, diff, language, by, redaction.apply(why)))),
        outcome -> answer(ctx, outcome));
  }

  private static void answer(RoutingContext ctx, SettingsDesk.Outcome outcome) {
    SettingsHistory.Proposal waiting = outcome.waiting();
    SettingsRevision written = outcome.written();
    if (waiting != null) {
      Answer.json(ctx, 202, Map.of("status", "awaiting-approval", "proposal", View.of(waiting)));
    } else if (written != null) {
      Answer.json(ctx, 200, View.of(written));
    }
  }

  private void approve(RoutingContext ctx) {
    long no = RuleRequest.read(ctx).number("no");
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        aside(ctx, () -> desk.approve(no, by)),
        written -> Answer.json(ctx, 200, View.of(written)));
  }

  private void reject(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    long no = request.number("no");
    String why = request.text("why");
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        aside(ctx, () -> desk.reject(no, by, why == null ? null : redaction.apply(why))),
        proposal ->
            Answer.json(ctx, 200, Map.of("status", "rejected", "proposal", View.of(proposal))));
  }

  private static <T> CompletionStage<T> aside(RoutingContext ctx, Supplier<T> work) {
    return Answer.aside(
        ctx,
        () -> {
          try {
            return work.get();
          } catch (SettingsDesk.Refused e) {
            throw new Refusal(problem(e));
          }
        });
  }

  private static Problem problem(SettingsDesk.Refused refused) {
    String why = String.valueOf(refused.getMessage());
    return switch (refused.kind()) {
      case CHANGED -> Problem.of(409, "kpi-settings-changed", "The fix is not written", why);
      case NOT_YOURS -> Problem.of(403, "not-yours", "Another person has to do it", why);
      case UNKNOWN -> Problem.of(404, "not-found", "Nothing of that number waits", why);
    };
  }

  private static String needed(RuleRequest request, String name) {
    String text = request.text(name);
    if (text == null) {
      throw Refusal.member("/" + name, "must not be empty.");
    }
    return text;
  }

  private void history(RoutingContext ctx) {
    Answer.when(
        ctx,
        desk.history().thenCombine(desk.waiting(), this::told),
        told -> Answer.json(ctx, 200, told));
  }

  private Map<String, Object> told(
      List<SettingsRevision> found, List<SettingsHistory.Proposal> waiting) {
    return Map.of(
        "approval",
        desk.secondPerson() ? "second-person" : "none",
        "revisions",
        found.stream().map(View::of).toList(),
        "waiting",
        waiting.stream().map(View::of).toList());
  }

  /** A revision or a proposal as the page shows it; the whole text stays where it is kept. */
  private record View(
      long no,
      Instant at,
      String by,
      @Nullable String approvedBy,
      String why,
      String rule,
      String kpi,
      @Nullable String item,
      String diff) {

    static View of(SettingsRevision each) {
      FlagName flag = each.flag();
      return new View(
          each.no(),
          each.at(),
          each.by(),
          each.approvedBy(),
          each.why(),
          flag.rule(),
          flag.kpi(),
          flag.item(),
          each.diff());
    }

    static View of(SettingsHistory.Proposal each) {
      FlagName flag = each.flag();
      return new View(
          each.no(),
          each.at(),
          each.by(),
          null,
          each.why(),
          flag.rule(),
          flag.kpi(),
          flag.item(),
          each.diff());
    }
  }
}
