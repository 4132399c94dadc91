package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.Review.About;
import io.glidepath.web.http.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a posted review is about: {@code decisionId}, or {@code interactionId} for its silence. */
final class ReviewSubject {
  private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,119}");

  private ReviewSubject() {}

  static About of(JsonNode body) {
    JsonNode interaction = body.path("interactionId");
    if (body.hasNonNull("decisionId")) {
      return new About.Deed(decision(body.path("decisionId")));
    }
    if (!interaction.isTextual() || interaction.textValue().isBlank()) {
      throw Refusal.member("/decisionId", "or /interactionId says what is judged.");
    }
    return new About.Silence(
        interaction.textValue(), rule(body.path("rule")), seq(body.path("seq")));
  }

  private static long decision(JsonNode id) {
    try {
      return id.isTextual()
          ? Long.parseLong(id.textValue())
          : id.canConvertToLong() ? id.asLong() : 0;
    } catch (NumberFormatException e) {
      throw Refusal.member("/decisionId", "is the id of a decision.");
    }
  }

  private static @Nullable String rule(JsonNode rule) {
    if (rule.isMissingNode() || rule.isNull()) {
      return null;
    }
    if (!rule.isTextual() || !RULE.matcher(rule.textValue()).matches()) {
      throw Refusal.member("/rule", "is the id of a rule.");
    }
    return rule.textValue();
  }

  private static @Nullable Long seq(JsonNode seq) {
    if (seq.isMissingNode() || seq.isNull()) {
      return null;
    }
    if (!seq.isIntegralNumber() || seq.asLong() < 1) {
      throw Refusal.member("/seq", "is the number of an event, 1 or more.");
    }
    return seq.asLong();
  }
}
