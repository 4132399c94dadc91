package io.glidepath.backtest;

import io.glidepath.advice.Received;
import io.glidepath.interaction.InteractionEvent;

/** An event as it is met in a back-test, with its name in the public contract. */
record Met(InteractionEvent event, String name) {
  private static final String TYPE = "\"type\":\"io.glidepath.";

  static Met of(Received received) {
    String json = received.json();
    int from = json.lastIndexOf(TYPE) + TYPE.length();
    int to = json.indexOf(".v", from);
    return new Met(received.event(), to < 0 ? "" : json.substring(from, to).intern());
  }
}
