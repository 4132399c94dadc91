package io.glidepath.advice;

import java.time.Instant;
import java.util.Map;

/** A decision of no importance, for tests of how decisions are kept. */
public final class SomeDecision {
  private SomeDecision() {}

  /** One that differs from others by {@code n}. */
  public static Decision on(String interactionId, Instant at, int n) {
    return new Decision(
        interactionId,
        1,
        at,
        "e1",
        "channel.own-the-case",
        "channel",
        "v1",
        "r1",
        Outcome.SUPPRESSED,
        "cooldown",
        null,
        Map.of("the customer was transferred", Integer.toString(n)),
        null,
        SomeScene.of("a1", "t1", "q1", "voice", "en", "billing", null, n));
  }
}
