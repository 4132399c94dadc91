package io.glidepath.interaction;

import java.util.Locale;

/** Where an interaction stands. Wire names are the lower-case constant names. */
public enum Status {
  /** Nothing but signals, outcomes and survey answers: no contact of the customer. */
  OBSERVED,
  SELF_SERVICE,
  QUEUED,
  CONNECTED,
  HELD,
  ENDED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  static Status of(Story story) {
    if (story.isEnded()) {
      return ENDED;
    }
    if (story.isHeld()) {
      return HELD;
    }
    if (story.isWaiting()) {
      return QUEUED;
    }
    if (story.agentId() != null) {
      return CONNECTED;
    }
    return story.isContact() ? SELF_SERVICE : OBSERVED;
  }

  public String word() {
    return word;
  }
}
