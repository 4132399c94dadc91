package io.glidepath.interaction;

/** Who says an utterance. Wire names are the lower-case constant names. */
public enum Speaker {
  CUSTOMER("customer"),
  AGENT("agent"),
  BOT("bot");

  private final String word;

  Speaker(String word) {
    this.word = word;
  }

  /** The lower-case name, which is also the first half of a phrase's name in a story. */
  public String word() {
    return word;
  }
}
