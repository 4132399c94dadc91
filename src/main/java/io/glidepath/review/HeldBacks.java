package io.glidepath.review;

import io.glidepath.review.Why.HeldBack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what kept a rule that holds from being seen, in the reviewer's language. */
final class HeldBacks {
  /** The causes that have a sentence of their own, as the log has them. */
  static final Set<String> CAUSES =
      Set.of(
          "muted",
          "max",
          "cooldown",
          "experience",
          "cap",
          "hush",
          "outranked",
          "related",
          "shadow",
          "no-effect",
          "ended",
          "once");

  private HeldBacks() {}

  /** {@code by} as the log has it; {@code at} is when its suggestion was taken away. */
  static HeldBack of(String by, @Nullable Instant at, ReviewTexts texts) {
    if (!CAUSES.contains(by)) {
      return new HeldBack(by, texts.say("held-back.other", by));
    }
    String when =
        at == null ? "" : texts.say("held-back.at", at.truncatedTo(ChronoUnit.SECONDS).toString());
    return new HeldBack(by, texts.say("held-back." + by, when));
  }
}
