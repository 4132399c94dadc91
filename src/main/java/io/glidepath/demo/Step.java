package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Speaker;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One line of a script. */
sealed interface Step {

  /** Nothing happens for a while. */
  record Wait(Duration time) implements Step {}

  /** {@code sentiment} is the customer's, -1 to 1. */
  record Say(Speaker speaker, String text, @Nullable Double sentiment) implements Step {}

  /** The agent of the seat takes over, or a colleague does. */
  record Connect(boolean colleague) implements Step {}

  /** Any other event, such as a promise. */
  record Tell(EventType type, JsonObject data) implements Step {}
}
