package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A back-test's report as the server would send it. */
final class FakeReport {
  private FakeReport() {}

  static JsonObject report() {
    return new JsonObject()
        .put("live", "aaaa")
        .put("candidate", "bbbb")
        .put("interactions", 412)
        .put("events", 12_000)
        .put("agentHours", 61.5)
        .put(
            "totals",
            new JsonObject().put("live", totals(310, 5.04)).put("candidate", totals(268, 4.36)))
        .put(
            "rules",
            new JsonArray()
                .add(rule("channel.own-the-case", "Own this case", "edited", 96, 54))
                .add(rule("simplicity.asked-again", "You have this already", "same", 41, 41))
                .add(rule("prevention.fragile-part", "Send two", "same", 12, 12)));
  }

  static JsonObject sample() {
    JsonArray events =
        new JsonArray()
            .add(event("2026-11-20T10:00:00Z", "interaction.started", null))
            .add(event("2026-11-20T10:01:04Z", "utterance.heard", "I was passed on twice already."))
            .add(event("2026-11-20T10:02:00Z", "interaction.transferred", null));
    JsonObject decision =
        new JsonObject()
            .put("at", "2026-11-20T10:02:00Z")
            .put("rule", "channel.own-the-case")
            .put("outcome", "shown")
            .put("title", new JsonObject().put("en", "Own this case"));
    return new JsonObject()
        .put("interactionId", "i-204")
        .put("events", events)
        .put("live", new JsonArray().add(decision))
        .put("candidate", new JsonArray());
  }

  private static JsonObject event(String at, String name, @Nullable String text) {
    JsonObject event = new JsonObject().put("at", at).put("name", name);
    return text == null ? event : event.put("text", text).put("speaker", "customer");
  }

  private static JsonObject rule(String id, String title, String change, int live, int candidate) {
    return new JsonObject()
        .put("rule", id)
        .put("title", new JsonObject().put("en", title))
        .put("change", change)
        .put("live", counts(live))
        .put("candidate", counts(candidate))
        .put(
            "samples",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("interactionId", "i-204")
                        .put("at", "2026-11-20T10:02:00Z")
                        .put("kind", "only-live")
                        .put("language", "en")));
  }

  private static JsonObject totals(int shown, double perHour) {
    return counts(shown)
        .put("promptsPerAgentHour", perHour)
        .put("interactionsWithEffort", 190)
        .put("interactionsWithEffortAdvised", 141)
        .put("effortCovered", shown / 400.0);
  }

  private static JsonObject counts(int shown) {
    return new JsonObject()
        .put("raised", shown + 20)
        .put("shown", shown)
        .put("withdrawn", shown / 3)
        .put("suppressed", 20)
        .put("charged", shown)
        .put("points", shown * 12);
  }
}
