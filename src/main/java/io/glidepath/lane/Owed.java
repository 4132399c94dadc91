package io.glidepath.lane;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Interactions that are to be brought back from the record, so that their deadlines are kept. */
final class Owed {
  private final Map<String, String> customerOf = new LinkedHashMap<>();
  private final Map<String, Set<String>> idsOf = new HashMap<>();

  /** By id, each with its customer, who is empty if not known. */
  void add(Map<String, String> customers) {
    customerOf.putAll(customers);
    customers.forEach(
        (id, customer) -> idsOf.computeIfAbsent(customer, each -> new LinkedHashSet<>()).add(id));
  }

  void removeAll(Collection<String> interactionIds) {
    for (String id : interactionIds) {
      String customer = customerOf.remove(id);
      Set<String> ids = customer == null ? null : idsOf.get(customer);
      if (ids != null && ids.remove(id) && ids.isEmpty()) {
        idsOf.remove(customer);
      }
    }
  }

  boolean isEmpty() {
    return customerOf.isEmpty();
  }

  List<String> first(int most) {
    return customerOf.keySet().stream().limit(most).toList();
  }

  /** Those of some customers. */
  List<String> of(Collection<String> customerIds) {
    return customerIds.stream()
        .flatMap(customer -> idsOf.getOrDefault(customer, Set.of()).stream())
        .toList();
  }
}
