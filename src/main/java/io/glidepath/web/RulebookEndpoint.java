package io.glidepath.web;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /v1/rulebook}: which rules are live. */
final class RulebookEndpoint {
  private final Supplier<Rulebook> live;

  RulebookEndpoint(Supplier<Rulebook> live) {
    this.live = live;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/rulebook", Access.api(Role.CX_LEAD, Role.QA), this::answer));
  }

  private void answer(RoutingContext ctx) {
    Rulebook rulebook = live.get();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("revision", rulebook.revision());
    answer.put("cards", rulebook.cards().stream().map(RulebookEndpoint::card).toList());
    Answer.json(ctx, 200, answer);
  }

  private static Map<String, Object> card(Card card) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", card.id());
    view.put("title", card.title().byLanguage());
    view.put("pillar", card.pillar());
    view.put("status", card.shadow() ? "shadow" : "live");
    view.put("version", card.version());
    return view;
  }
}
