package io.glidepath.audit.replay;

import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionQuery;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.log.Records.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interaction on record, as far as replaying has to know before it is read. */
record RecordedCustomers(String id, boolean kept, Instant startedAt, Instant lastAt) {
  private static final int PAGE = 1_000;
  private static final String KEPT = "kept";

  /** All interactions of one customer; one alone if its customer is not known. */
  record Customer(List<RecordedCustomers> interactions) {
    boolean isHeardSince(Instant since) {
      return interactions.stream().anyMatch(each -> !each.lastAt().isBefore(since));
    }

    /** Whether all is there that the interaction knew of: its own events, and of the others. */
    boolean isKept(RecordedCustomers own, Duration history) {
      Instant since = own.startedAt().minus(history);
      return own.kept()
          && interactions.stream()
              .filter(each -> !each.kept())
              .noneMatch(
                  each ->
                      !each.startedAt().isBefore(since) && each.startedAt().isBefore(own.lastAt()));
    }

    List<String> keptIds() {
      return interactions.stream()
          .filter(RecordedCustomers::kept)
          .map(RecordedCustomers::id)
          .toList();
    }
  }

  static Collection<Customer> all(Records records) {
    Map<String, Customer> customers = new LinkedHashMap<>();
    @Nullable String after = null;
    do {
      InteractionQuery query =
          new InteractionQuery(null, null, null, null, null, null, null, PAGE, after);
      Page<InteractionRecord> page = records.interactions(query).toCompletableFuture().join();
      for (InteractionRecord each : page.items()) {
        String customer = each.customerId();
        String key = customer == null ? "i " + each.interactionId() : "c " + customer;
        customers
            .computeIfAbsent(key, id -> new Customer(new ArrayList<>()))
            .interactions()
            .add(of(each));
      }
      after = page.next();
    } while (after != null);
    return customers.values();
  }

  private static RecordedCustomers of(InteractionRecord record) {
    Instant startedAt = record.startedAt() == null ? record.lastAt() : record.startedAt();
    boolean kept = record.personal().equals(KEPT);
    return new RecordedCustomers(record.interactionId(), kept, startedAt, record.lastAt());
  }
}
