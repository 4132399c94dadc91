package io.glidepath.advice;

import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Phrases;
import java.util.List;

/** All live rules, compiled: immutable, and named by the hash of its files. Thread-safe. */
public interface Rulebook {
  /** SHA-256 of the files, in hex. */
  String revision();

  /** The cards by index; an index has a meaning within this revision only. */
  List<Card> cards();

  /** The index of a rule, -1 if this revision does not have it. */
  int indexOf(String rule);

  /** The phrases that its rules speak of. */
  Phrases phrases();

  /** What issues, queues, products and causes of effort are called. */
  default Labels labels() {
    return Labels.NONE;
  }

  /** Opens a consultant for one thread. */
  Consultant open();
}
