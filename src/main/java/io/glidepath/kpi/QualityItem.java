package io.glidepath.kpi;

import java.util.Locale;

/** One line of the form by which interactions are scored. */
public record QualityItem(String item, double weight, boolean mandatory) {

  /** Whether the item's text has the word, or the hyphenated words with blanks for hyphens. */
  public boolean mentions(String word) {
    String text = item.toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    return text.contains(wanted) || text.contains(wanted.replace('-', ' '));
  }
}
