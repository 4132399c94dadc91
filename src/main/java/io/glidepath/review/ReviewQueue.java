package io.glidepath.review;

import java.util.List;
import java.util.Map;

/**
 * What is worth hearing.
 *
 * @param items those that were wished for, in their order
 * @param reasons how many there are of each kind of reason, before the wish narrows them
 * @param states the same of each state, by its word
 */
public record ReviewQueue(
    List<QueueItem> items, Map<String, Long> reasons, Map<String, Long> states) {
  public ReviewQueue {
    items = List.copyOf(items);
  }
}
