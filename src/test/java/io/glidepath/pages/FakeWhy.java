package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why rules spoke or did not, in a rulebook of three rules; and how rules do with reviewers. */
final class FakeWhy {
  private static final List<String> TITLES =
      List.of(
          "Own this case",
          "Do not ask again",
          "Mention the spare valve now",
          "Look in on the hold");
  private static final List<String> RULES =
      List.of(
          "channel.own-the-case",
          "simplicity.asked-again",
          "prevention.next-issue",
          "simplicity.long-hold");

  private FakeWhy() {}

  /** One rule: all hold then for what was shown; the last misses alone otherwise. */
  static JsonObject one(String interaction, String rule, int seq, String rulebook) {
    boolean holds = rulebook.equals("live") || !rule.equals("simplicity.long-hold");
    JsonArray conditions =
        new JsonArray()
            .add(condition("the customer has been transferred at least 1 times", 1, true))
            .add(condition("the agent has not taken ownership since the transfer", "no", true))
            .add(condition("the customer has been on hold for at least 3 minutes", "2:02", holds));
    JsonObject answer =
        row(rule, holds, 3, rulebook)
            .put("interactionId", interaction)
            .put("seq", seq)
            .put("at", "2026-11-21T10:00:00Z")
            .put("rulebook", rulebook)
            .put("conditions", conditions)
            .put("decisions", new JsonArray());
    if (!holds) {
      answer.put(
          "change",
          new JsonObject()
              .put("setting", "minutes")
              .put("from", 3)
              .put("to", 2)
              .put("sentence", "minutes: 2 instead of 3"));
    }
    return answer;
  }

  /** All rules at a moment; today's rulebook has one more that holds. */
  static JsonObject all(String interaction, int seq, String rulebook) {
    boolean live = rulebook.equals("live");
    JsonArray rules =
        new JsonArray()
            .add(row(RULES.get(0), true, 4, rulebook))
            .add(row(RULES.get(3), live, 3, rulebook))
            .add(row(RULES.get(1), false, 4, rulebook));
    for (int no = 1; no <= 40; no++) {
      rules.add(
          new JsonObject()
              .put("rule", "experience.other-" + no)
              .put("title", "Another rule " + no)
              .put("pillar", "experience")
              .put("status", "live")
              .put("holds", false)
              .put("met", 1)
              .put("of", 4));
    }
    return new JsonObject()
        .put("interactionId", interaction)
        .put("seq", seq)
        .put("at", "2026-11-21T10:00:00Z")
        .put("rulebook", rulebook)
        .put("rules", rules);
  }

  /** Four rules as reviewers and agents judge them. */
  static JsonObject records() {
    JsonArray rules =
        new JsonArray()
            .add(record(0, 240, 0.12, 18, 17, null))
            .add(
                record(
                    1,
                    96,
                    0.62,
                    22,
                    6,
                    "22 reviewed, 6 right: at best every second advice is right."))
            .add(record(2, 410, 0.19, 9, 8, null))
            .add(record(3, 12, null, 0, 0, null));
    return new JsonObject().put("since", "2026-10-22T10:00:00Z").put("rules", rules);
  }

  static JsonObject head() {
    return new JsonObject()
        .put("seal", 48_211)
        .put("sealedAt", java.time.Instant.now().minusSeconds(2).toString())
        .put("rows", 1_284_019)
        .put("unsealed", 14)
        .put("checkpoint", new JsonObject().put("seal", 48_190).put("at", "2026-11-21T10:00:00Z"))
        .put("publicKey", "glidepath+9f2c11aa+AZ0m5rJw0n3o2kqPpXc9yI7u4oX1J4rQ");
  }

  private static JsonObject condition(String sentence, Object value, boolean held) {
    return new JsonObject().put("condition", sentence).put("value", value).put("held", held);
  }

  private static JsonObject row(String rule, boolean holds, int of, String rulebook) {
    int at = RULES.indexOf(rule);
    JsonObject row =
        new JsonObject()
            .put("rule", rule)
            .put("title", at < 0 ? rule : TITLES.get(at))
            .put("pillar", rule.substring(0, rule.indexOf('.')))
            .put(
                "status", rule.endsWith("long-hold") && rulebook.equals("then") ? "shadow" : "live")
            .put("holds", holds)
            .put("met", holds ? of : of - 1)
            .put("of", of);
    return holds
        ? row
        : row.put(
            "nearMiss",
            condition("the customer has been on hold for at least 3 minutes", "2:02", false));
  }

  private static JsonObject record(
      int at,
      int shown,
      @Nullable Double dismissRate,
      int reviewed,
      int right,
      @Nullable String retire) {
    JsonObject row =
        row(RULES.get(at), true, 4, "live")
            .put("shown", shown)
            .put("accepted", shown / 3)
            .put("dismissed", shown / 8)
            .put("dismissRate", dismissRate)
            .put("usualDismissRate", 0.21)
            .put("oddlyDismissed", dismissRate != null && dismissRate > 0.5)
            .put("reviewed", reviewed)
            .put("right", right)
            .put("wrong", reviewed - right)
            .put("late", 0)
            .put("noise", 0)
            .put("retire", retire);
    return reviewed == 0
        ? row
        : row.put("precision", (double) right / reviewed)
            .put("precisionLow", Math.max(0, (double) right / reviewed - 0.17))
            .put("precisionHigh", Math.min(1, (double) right / reviewed + 0.09));
  }
}
