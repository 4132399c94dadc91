package io.glidepath.interaction;

/** Where an interaction stands. Wire names are the lower-case constant names. */
public enum Status {
  SELF_SERVICE,
  QUEUED,
  CONNECTED,
  HELD,
  ENDED;

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
    return story.agentId() == null ? SELF_SERVICE : CONNECTED;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
