package io.glidepath.demo;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Random;

/**
 * How a customer of the past took it: what they answer follows from how hard the case is, and
 * scatters as people do. The rates are made up, and plausible.
 */
final class HistoryMood {
  private static final double ANSWERS = 0.42;
  private static final double PRO = 0.3;

  private final Random random;
  private final boolean isEasy;
  private final int contacts;
  private final String segment;

  HistoryMood(Random random, boolean isEasy, int contacts) {
    this.random = random;
    this.isEasy = isEasy;
    this.contacts = contacts;
    segment = random.nextDouble() < PRO ? "pro" : "home";
  }

  String segment() {
    return segment;
  }

  boolean answers() {
    return random.nextDouble() < ANSWERS;
  }

  /** On 1 to 7, 7 the easiest. */
  JsonObject ces() {
    return answer("ces", scattered(isEasy ? 6.2 : 4.3 - 0.7 * contacts, 1, 7), 1, 7);
  }

  /** Customers are kinder to the agent than to the process. */
  JsonObject csat() {
    return answer("csat", scattered(isEasy ? 4.6 : 4.0, 1, 5), 1, 5);
  }

  JsonObject nps() {
    return answer("nps", scattered(isEasy ? 8.8 : 6.0, 0, 10), 0, 10)
        .put("churnRisk", random.nextDouble() < (isEasy ? 0.04 : 0.28) ? 0.8 : 0.1);
  }

  /** What they do in the weeks that follow, if anything. */
  Optional<String> outcome() {
    double drawn = random.nextDouble();
    if (drawn < (isEasy ? 0.03 : 0.16)) {
      return Optional.of("cancelled");
    }
    return drawn < (isEasy ? 0.30 : 0.28) ? Optional.of("renewed") : Optional.empty();
  }

  /** Where they speak of it elsewhere, if they do. */
  Optional<String> post() {
    double drawn = random.nextDouble();
    if (isEasy || drawn > 0.12) {
      return Optional.empty();
    }
    return Optional.of(drawn < 0.07 ? "reviews" : "community");
  }

  double sentiment() {
    return isEasy ? 0.5 : -0.6;
  }

  private int scattered(double middle, int least, int most) {
    long drawn = Math.round(middle + 1.1 * random.nextGaussian());
    return (int) Math.max(least, Math.min(most, drawn));
  }

  private static JsonObject answer(String instrument, int score, int min, int max) {
    return new JsonObject()
        .put("instrument", instrument)
        .put("score", score)
        .put("min", min)
        .put("max", max)
        .put("highIs", "good");
  }
}
