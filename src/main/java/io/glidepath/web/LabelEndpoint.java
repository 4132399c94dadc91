package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /v1/labels}: what codes are called in a language, for pages and programs. */
final class LabelEndpoint {
  private static final Access READERS =
      Access.api(Role.AGENT, Role.TEAM_LEAD, Role.CX_LEAD, Role.QA, Role.PRODUCT);

  private final Supplier<Rulebook> live;

  LabelEndpoint(Supplier<Rulebook> live) {
    this.live = live;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/labels", READERS, this::labels));
  }

  private void labels(RoutingContext ctx) {
    new Params(ctx, Instant.EPOCH, List.of("language"));
    String language = AcceptedLanguage.of(ctx);
    Rulebook rulebook = live.get();
    Labels labels = rulebook.labels();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("language", language);
    for (Kind kind : Kind.values()) {
      all.put(kind.word(), labels.all(kind, language));
    }
    all.put("fields", rulebook.phrases().displayNames().fields(language));
    Answer.json(ctx, 200, all);
  }
}
