package io.glidepath.kpi;

import java.util.Set;

/**
 * One line of the form by which interactions are scored.
 *
 * @param kind script, compliance, skill or outcome, as the file says or as the words tell; empty if
 *     neither does
 * @param kindStated whether the file says it
 * @param statutory whether the law demands it
 * @param topics what the text demands of an agent, such as {@code apology}; not what it warns of
 */
public record QualityItem(
    String item,
    double weight,
    boolean mandatory,
    String kind,
    boolean kindStated,
    boolean statutory,
    Set<String> topics) {

  /** An item of which only the text tells what it is about. */
  public QualityItem(String item, double weight, boolean mandatory) {
    this(item, weight, mandatory, "", false);
  }

  /** {@code stated} is the kind that the file says, or empty. */
  public QualityItem(
      String item, double weight, boolean mandatory, String stated, boolean statutory) {
    this(item, weight, mandatory, stated, statutory, FormTopics.of(item));
  }

  private QualityItem(
      String item,
      double weight,
      boolean mandatory,
      String stated,
      boolean statutory,
      Set<String> topics) {
    this(
        item,
        weight,
        mandatory,
        stated.isEmpty() ? FormTopics.kind(topics) : stated,
        !stated.isEmpty(),
        statutory,
        topics);
  }

  /** Whether the item demands that; what it only warns of does not count. */
  public boolean about(String topic) {
    return topics.contains(topic);
  }

  /** Whether the item demands what the word says, or the hyphenated words with blanks between. */
  public boolean mentions(String word) {
    return FormTopics.demands(item, word);
  }
}
