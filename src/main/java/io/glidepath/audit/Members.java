package io.glidepath.audit;

import io.glidepath.advice.Decision;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a decision as texts, for those who compare two. */
public final class Members {
  private Members() {}

  public static Map<String, String> of(Decision decision) {
    Map<String, String> members = new TreeMap<>();
    put(members, "at", decision.at());
    put(members, "event", decision.event());
    put(members, "pillar", decision.pillar());
    put(members, "ruleVersion", decision.ruleVersion());
    put(members, "rulebook", decision.rulebook());
    put(members, "outcome", decision.outcome().word());
    put(members, "suppressedBy", decision.suppressedBy());
    put(members, "detail", decision.detail());
    put(members, "facts", new TreeMap<>(decision.facts()));
    put(members, "suggestionId", decision.suggestionId());
    Decision.Scene scene = decision.scene();
    put(members, "agentId", scene.agentId());
    put(members, "team", scene.team());
    put(members, "queue", scene.queue());
    put(members, "channel", scene.channel());
    put(members, "language", scene.language());
    put(members, "issue", scene.issue());
    put(members, "segment", scene.segment());
    put(members, "score", scene.score());
    return members;
  }

  private static void put(Map<String, String> members, String name, @Nullable Object value) {
    members.put(name, value == null ? "none" : value.toString());
  }
}
