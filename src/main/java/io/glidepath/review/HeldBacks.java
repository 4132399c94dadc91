package io.glidepath.review;

import io.glidepath.review.Why.HeldBack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what kept a rule that holds from being seen. */
final class HeldBacks {
  private HeldBacks() {}

  /** {@code by} as the log has it; {@code at} is when its suggestion was taken away. */
  static HeldBack of(String by, @Nullable Instant at) {
    return new HeldBack(by, sentence(by, at));
  }

  private static String sentence(String by, @Nullable Instant at) {
    return switch (by) {
      case "muted" -> "It held, but the agent wanted no more of it.";
      case "max" -> "It held, but had been shown as often as its card allows.";
      case "cooldown" -> "It held, but had been shown too short a while before.";
      case "experience" -> "It held, but agents of long experience are shown the urgent only.";
      case "cap" -> "It held, but this interaction or its agent had been shown enough.";
      case "hush" -> "It held, but a card that silences all others held too.";
      case "outranked" -> "It held, but more urgent suggestions took all the places.";
      case "shadow" -> "It held, but the rule is in the shadow: it is recorded and not shown.";
      case "no-effect" -> "It held; its card says nothing and charges nothing.";
      case "ended" -> "It held, but the interaction was over.";
      case "once" ->
          "It has held since before it was taken away%s, and is shown once until it falls."
              .formatted(at == null ? "" : " at " + at.truncatedTo(ChronoUnit.SECONDS));
      default -> "It held, but was kept back: " + by + ".";
    };
  }
}
