package io.glidepath.web.rules;

import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.KpiView;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.observation.Observer;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** {@code /v1/kpis}: what the center aims at, and what in it works against low effort. */
public final class KpiEndpoint {
  private static final Access LEADS = Access.api(Role.CX_LEAD, Role.TEAM_LEAD);
  private static final Endpoint.Body SETTINGS =
      new Endpoint.Body(
          256 * 1024,
          List.of(
              "application/yaml",
              "application/x-yaml",
              "text/yaml",
              "text/plain",
              "application/json"));

  private final SettingsDesk own;
  private final KpiReader reader;
  private final Supplier<Guard> guard;
  private final Observer observer;

  public KpiEndpoint(SettingsDesk own, KpiReader reader, Supplier<Guard> guard, Observer observer) {
    this.own = own;
    this.reader = reader;
    this.guard = guard;
    this.observer = observer;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/kpis", LEADS, ctx -> Answer.json(ctx, 200, KpiView.of(own.now()))),
        Endpoint.get("/v1/kpis/flags", LEADS, ctx -> flags(ctx, own.now())),
        Endpoint.post("/v1/kpis/check", LEADS, SETTINGS, this::check));
  }

  private void check(RoutingContext ctx) {
    String yaml = new String(Answer.body(ctx), StandardCharsets.UTF_8);
    try {
      flags(ctx, reader.read(yaml));
    } catch (IllegalArgumentException unreadable) {
      String why = Objects.requireNonNullElse(unreadable.getMessage(), "They cannot be read.");
      throw new Refusal(Problem.of(422, "kpi-settings", "The KPI settings are wrong", why));
    }
  }

  private void flags(RoutingContext ctx, KpiSettings settings) {
    String language = AcceptedLanguage.of(ctx);
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> told(settings, language)).thenCompose(told -> told),
        flags -> Answer.json(ctx, 200, Map.of("flags", flags, "findings", settings.faults())));
  }

  /** Blocks until the contacts are counted that rules compare settings with. */
  private CompletionStage<List<Flag>> told(KpiSettings settings, String language) {
    KpiSettings measured = observer.measured(settings).toCompletableFuture().join();
    return observer.beside(guard.get().check(measured, language), settings, language);
  }
}
