package io.glidepath.lane;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interactions that are to be brought back from the record, so that their deadlines are kept. */
final class Owed {
  private final Map<String, String> customers = new LinkedHashMap<>();

  /** By id, each with its customer, who is empty if not known. */
  void add(Map<String, String> customerOf) {
    customers.putAll(customerOf);
  }

  void removeAll(Collection<String> interactionIds) {
    interactionIds.forEach(customers::remove);
  }

  boolean isEmpty() {
    return customers.isEmpty();
  }

  List<String> first(int most) {
    return customers.keySet().stream().limit(most).toList();
  }

  /** Those of some customers. */
  List<String> of(Collection<String> customerIds) {
    return customers.entrySet().stream()
        .filter(each -> customerIds.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
