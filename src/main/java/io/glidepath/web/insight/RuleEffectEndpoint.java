package io.glidepath.web.insight;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.estimate.RiskDifference;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.RuleEffects;
import io.glidepath.insight.RuleEffects.Published;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /v1/rule-effects}: how often rules speak, are heeded, and what changed with them. */
final class RuleEffectEndpoint {
  private static final int USUAL_DAYS = 60;
  private static final int MOST = 50;
  private static final String CARD = ".yaml";
  private static final String SCENARIOS = ".test.yaml";

  private final InsightPorts ports;
  private final RuleDesk desk;

  /** {@code desk} knows what was published. */
  RuleEffectEndpoint(InsightPorts ports, RuleDesk desk) {
    this.ports = ports;
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/rule-effects", InsightDoor.READERS, this::effects));
  }

  private void effects(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    Rulebook rulebook = ports.rulebook().get();
    String language = AcceptedLanguage.accepted(ctx);
    Answer.when(
        ctx,
        ports
            .rules()
            .told(asked)
            .thenCombine(
                desk.publications(null, MOST),
                (told, publications) ->
                    RuleEffects.of(told, published(publications, asked), asked.until())),
        effects -> Answer.json(ctx, 200, view(effects, asked, rulebook, language)));
  }

  /**
   * Cards that were published on these days; the rules that a server first started with are none.
   */
  private static List<Published> published(List<Publication> publications, Asked asked) {
    List<Published> all = new ArrayList<>();
    for (Publication each : publications) {
      LocalDate day = each.at().atZone(ZoneOffset.UTC).toLocalDate();
      List<String> rules =
          each.changes().stream()
              .map(FileChange::path)
              .filter(RuleEffectEndpoint::isCard)
              .map(path -> path.substring(0, path.length() - CARD.length()).replace('/', '.'))
              .toList();
      boolean isMeant = !day.isBefore(asked.since()) && !day.isAfter(asked.until());
      if (each.no() > 1 && isMeant && !rules.isEmpty()) {
        all.add(new Published(day, rules));
      }
    }
    return all;
  }

  private static boolean isCard(String path) {
    return path.contains("/") && path.endsWith(CARD) && !path.endsWith(SCENARIOS);
  }

  private static Map<String, Object> view(
      RuleEffects effects, Asked asked, Rulebook rulebook, String language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("agentHours", effects.hours());
    view.put("shown", effects.shown());
    view.put("perAgentHour", effects.hours() == 0 ? 0.0 : effects.shown() / effects.hours());
    view.put(
        "rules",
        effects.rules().stream()
            .map(
                each -> {
                  Map<String, Object> rule = named(each.rule(), rulebook, language);
                  rule.put("shown", each.shown());
                  rule.put("perAgentHour", each.perHour());
                  rule.put("accepted", each.accepted().value());
                  rule.put("low", each.accepted().low());
                  rule.put("high", each.accepted().high());
                  return rule;
                })
            .toList());
    view.put(
        "published",
        effects.changes().stream().map(each -> change(each, rulebook, language)).toList());
    return view;
  }

  private static Map<String, Object> change(
      RuleEffects.Change change, Rulebook rulebook, String language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("day", change.published().day().toString());
    view.put("days", change.days());
    view.put(
        "rules",
        change.published().rules().stream().map(rule -> named(rule, rulebook, language)).toList());
    view.put("repeats", difference(change.repeats()));
    view.put("hardAnswers", difference(change.hardAnswers()));
    return view;
  }

  private static Map<String, Object> difference(RiskDifference difference) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("n", difference.n());
    if (difference.n() > 0) {
      view.put("value", difference.value());
      view.put("low", difference.low());
      view.put("high", difference.high());
      view.put("clear", difference.isClear());
    }
    return view;
  }

  private static Map<String, Object> named(String rule, Rulebook rulebook, String language) {
    Map<String, Object> view = new LinkedHashMap<>();
    int index = rulebook.indexOf(rule);
    view.put("rule", rule);
    view.put("title", index < 0 ? "" : rulebook.cards().get(index).title().elided(language));
    return view;
  }
}
