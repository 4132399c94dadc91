package io.glidepath.authoring;

import java.util.List;

/**
 * All that a card may be written with in one language: the sentences, and the names that may stand
 * in their slots.
 */
public record SentenceBook(
    String language,
    List<SentenceEntry> sentences,
    List<String> phrases,
    List<String> fields,
    List<String> channels,
    List<Table> tables,
    List<String> signals) {

  /** A table of knowledge that cards may read. */
  public record Table(String name, List<String> columns) {}
}
