package io.glidepath.advice;

import java.util.Locale;

/** What a rule did. Wire names are the lower-case constant names with dashes. */
public enum Outcome {
  CHARGED,
  SIGNALLED,
  ALERTED,
  SHOWN,
  SUPPRESSED,
  WITHDRAWN,
  NO_CHANGE,
  SHADOW,
  FAILED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  public String word() {
    return word;
  }
}
