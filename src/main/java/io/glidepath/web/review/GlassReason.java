package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;

/**
 * Why somebody wants to see or hear what is not masked: a body says it, in ten characters or more.
 */
final class GlassReason {
  private static final int SHORTEST = 10;

  private GlassReason() {}

  static String of(JsonNode body) {
    JsonNode reason = body.path("reason");
    String text = reason.isTextual() ? reason.textValue().strip() : "";
    if (text.length() < SHORTEST) {
      throw new Refusal(
          Problem.of(
                  422,
                  "no-reason",
                  "Say why",
                  "/reason says, in %d characters or more, why this must be seen or heard."
                      .formatted(SHORTEST))
              .at("/reason"));
    }
    return text;
  }
}
