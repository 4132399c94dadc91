package io.glidepath.demo;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;

/**
 * One customer's case: the contacts that it takes, in order.
 *
 * @param quiet an easy case, in which the advisor has nothing to say
 */
record Script(String id, String language, boolean quiet, List<Contact> contacts) {

  /**
   * One interaction of the case.
   *
   * @param ago how long before now it took place; zero is now
   * @param opening the data of its {@code interaction.started}, without customer and language
   */
  record Contact(Duration ago, JsonObject opening, List<Step> steps) {
    boolean isVoice() {
      return "voice".equals(opening.getString("channel"));
    }

    /** Whether somebody of the center took part. */
    boolean isServed() {
      return steps.stream().anyMatch(Step.Connect.class::isInstance);
    }

    boolean isPast() {
      return !ago.isZero();
    }
  }

  /** Whether what happens now is spoken. */
  boolean isVoice() {
    return contacts.get(contacts.size() - 1).isVoice();
  }
}
