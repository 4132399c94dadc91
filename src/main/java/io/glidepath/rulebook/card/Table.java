package io.glidepath.rulebook.card;

import io.glidepath.advice.Row;
import java.util.List;
import java.util.Set;

/** A table of knowledge: the columns and rows of a CSV file. */
public record Table(String name, Set<String> columns, List<Row> rows) {
  /** Whether a card's text may have the slot: a column, or one that is kept by language. */
  public boolean answers(String slot) {
    return columns.contains(slot) || columns.contains(slot + "_en");
  }
}
