package io.glidepath.advice;

import java.util.Locale;

/** What a rule did. Wire names are the lower-case constant names with dashes. */
public enum Outcome {
  CHARGED,
  SIGNALLED,
  SHOWN,
  SUPPRESSED,
  WITHDRAWN,
  NO_CHANGE,
  SHADOW,
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
