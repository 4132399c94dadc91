package io.glidepath.cli.replay;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What advice made of one rehearsed interaction, put together from its decisions. */
record ReplayTimeline(LiveInteraction live, List<Advice> advice) {

  /** A suggestion with its end, if it had one. */
  record Shown(Suggestion suggestion, @Nullable Instant withdrawnAt, @Nullable String reason) {}

  /** A suggestion that was kept back and never shown. */
  record KeptBack(Decision decision) {}

  List<Shown> shown() {
    Map<String, Shown> byId = new LinkedHashMap<>();
    for (Advice each : advice) {
      each.raised().forEach(raised -> byId.put(raised.id(), new Shown(raised, null, null)));
      for (Decision decision : each.decisions()) {
        Shown known = decision.suggestionId() == null ? null : byId.get(decision.suggestionId());
        if (known != null && decision.outcome() == Outcome.WITHDRAWN) {
          byId.put(
              known.suggestion().id(),
              new Shown(known.suggestion(), decision.at(), decision.detail()));
        }
      }
    }
    return List.copyOf(byId.values());
  }

  List<KeptBack> keptBack() {
    List<String> shown = shown().stream().map(each -> each.suggestion().rule()).toList();
    Map<String, KeptBack> byRule = new LinkedHashMap<>();
    for (Decision decision : decisions()) {
      if (decision.outcome() == Outcome.SUPPRESSED && !shown.contains(decision.rule())) {
        byRule.putIfAbsent(decision.rule(), new KeptBack(decision));
      }
    }
    return List.copyOf(byRule.values());
  }

  List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    advice.forEach(each -> decisions.addAll(each.decisions()));
    return decisions;
  }
}
