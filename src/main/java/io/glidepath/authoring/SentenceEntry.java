package io.glidepath.authoring;

import java.util.List;
import java.util.Map;

/**
 * A sentence that cards may use, for people to pick from.
 *
 * @param text the words with their slots, such as {@code the customer has given {field}}
 * @param group the heading it stands under
 * @param about story, row, kpi or form
 * @param meaning in plain words, what the example checks
 * @param example the sentence with its slots filled
 * @param said the words with their slots in each language
 */
public record SentenceEntry(
    String text,
    String group,
    String about,
    String meaning,
    String example,
    List<Slot> slots,
    Map<String, String> said) {

  /**
   * What may stand in a slot.
   *
   * @param type number, duration, phrase, field …
   * @param words what may be chosen, if it is one of a list
   */
  public record Slot(String name, String type, String example, List<String> words) {}
}
