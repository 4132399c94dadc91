package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** How far two reviewers found the same: 24 pairs on decisions, three on silence. */
final class FakePairs {
  private FakePairs() {}

  static JsonObject agreement() {
    return new JsonObject()
        .put("since", "2026-09-01T00:00:00Z")
        .put("needed", 20)
        .put(
            "deeds",
            new JsonObject()
                .put("n", 24)
                .put("agreed", 19)
                .put("enough", true)
                .put("value", 0.7338)
                .put("low", 0.4712)
                .put("high", 0.9))
        .put("silences", new JsonObject().put("n", 3).put("agreed", 2).put("enough", false))
        .put(
            "differences",
            new JsonArray()
                .add(
                    difference(
                        "1001",
                        "channel.own-the-case",
                        found("ada", "1001", "right", "It came at the right moment."),
                        found("quinn", "1001", "late", "The customer had said it twice before.")))
                .add(
                    difference(
                        null,
                        null,
                        found("ada", null, "right", null),
                        found("bo", null, "missed", null))));
  }

  private static JsonObject difference(
      @Nullable String decision, @Nullable String rule, JsonObject one, JsonObject two) {
    return new JsonObject()
        .put("interactionId", FakeReviews.id(1))
        .put("decisionId", decision)
        .put("rule", rule)
        .put("one", one)
        .put("two", two);
  }

  private static JsonObject found(
      String by, @Nullable String decision, String verdict, @Nullable String note) {
    return new JsonObject()
        .put("id", "7")
        .put("decisionId", decision)
        .put("interactionId", FakeReviews.id(1))
        .put("verdict", verdict)
        .put("note", note)
        .put("by", by)
        .put("at", "2026-11-02T10:00:00Z");
  }
}
