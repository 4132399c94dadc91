package io.glidepath.interaction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who says an utterance. Wire names are the lower-case constant names. */
public enum Speaker {
  CUSTOMER("customer"),
  AGENT("agent"),
  BOT("bot");

  private final String word;
  private final String spoke;
  private final Map<String, String> sayings = new ConcurrentHashMap<>();

  Speaker(String word) {
    this.word = word;
    spoke = (word + "-spoke").intern();
  }

  /** The lower-case name, which is also the first half of a phrase's name in a story. */
  public String word() {
    return word;
  }

  /** The name under which a story keeps that this speaker spoke. */
  String spoke() {
    return spoke;
  }

  /** The name of a phrase of this speaker, made once: there are no more of them than phrases. */
  String said(String phrase) {
    String made = sayings.get(phrase);
    return made == null
        ? sayings.computeIfAbsent(phrase, each -> (word + ":" + each).intern())
        : made;
  }
}
