package io.glidepath.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter tells of. */
public enum LetterKind {
  /** A rule did something, or was kept from it. */
  DECISION,
  /** A rule inferred a business fact. */
  SIGNAL,
  /** A rule has something to tell the team lead, while the interaction runs. */
  ALERT,
  /** A KPI setting works against low effort. */
  FLAG,
  /** An agent was given a note of what came before. */
  HANDOVER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The CloudEvents type of its letters. */
  public String type() {
    return "io.glidepath." + word() + ".v1";
  }

  public static Optional<LetterKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
