package io.glidepath.interaction;

import java.util.Locale;

/** The medium of one interaction. Wire names are the lower-case constant names. */
public enum Channel {
  VOICE,
  CHAT,
  EMAIL,
  MESSAGE,
  SOCIAL,
  VIDEO,
  WEB;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}
