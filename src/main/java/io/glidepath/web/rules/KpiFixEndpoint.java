package io.glidepath.web.rules;

import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.SettingsDesk;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /v1/kpis/fix} writes the fix of one flag; {@code /v1/kpis/history} tells who did so. */
public final class KpiFixEndpoint {
  private static final int MOST_BYTES = 64 * 1024;

  private final SettingsDesk desk;
  private final UnaryOperator<String> redaction;

  /** {@code redaction} takes out of reasons what is personal. */
  public KpiFixEndpoint(SettingsDesk desk, UnaryOperator<String> redaction) {
    this.desk = desk;
    this.redaction = redaction;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/v1/kpis/fix",
            Access.api(Role.CX_LEAD),
            Endpoint.Body.json(MOST_BYTES),
            this::fix),
        Endpoint.get(
            "/v1/kpis/history", Access.api(Role.CX_LEAD, Role.TEAM_LEAD), this::history));
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
        Answer.aside(
            ctx,
            () ->
                apply(new SettingsDesk.Wish(flag, diff, language, by, redaction.apply(why)))),
        kept -> Answer.json(ctx, 200, View.of(kept)));
  }

  private SettingsRevision apply(SettingsDesk.Wish wish) {
    try {
      return desk.apply(wish);
    } catch (SettingsDesk.Refused e) {
      String why = String.valueOf(e.getMessage());
      throw new Refusal(Problem.of(409, "kpi-settings-changed", "The fix is not written", why));
    }
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
        desk.history(),
        found ->
            Answer.json(ctx, 200, Map.of("revisions", found.stream().map(View::of).toList())));
  }

  /** A revision as the page shows it; the whole text stays where it is kept. */
  private record View(
      long no,
      Instant at,
      String by,
      String why,
      String rule,
      String kpi,
      @Nullable String item,
      String diff) {

    static View of(SettingsRevision revision) {
      FlagName flag = revision.flag();
      return new View(
          revision.no(),
          revision.at(),
          revision.by(),
          revision.why(),
          flag.rule(),
          flag.kpi(),
          flag.item(),
          revision.diff());
    }
  }
}
