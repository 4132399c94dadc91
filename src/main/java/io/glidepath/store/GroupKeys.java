package io.glidepath.store;

import io.glidepath.advice.Advice;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Group;
import io.glidepath.journal.Journal.Standing;
import io.glidepath.store.vault.DataKey;
import io.glidepath.store.vault.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a group's rows are sealed under: that of the customer, or of the interaction while
 * its customer is not known. Keys that are missing are made.
 */
final class GroupKeys {
  private final Map<String, Owner> owners = new HashMap<>();
  private final Map<Owner, DataKey> keys;
  private final List<DataKey> fresh = new ArrayList<>();

  GroupKeys(Group group, PgVault vault) {
    for (Entry entry : group.entries()) {
      own(entry.received().event().interactionId(), entry.customerId());
    }
    group.standings().forEach(each -> own(each.interactionId(), each.customerId()));
    Stream.concat(group.entries().stream().map(Entry::advice), group.wakes().stream())
        .map(Advice::frames)
        .forEach(frames -> frames.forEach(each -> own(each.frame().interactionId(), null)));
    keys = vault.find(Set.copyOf(owners.values()));
    for (Owner owner : Set.copyOf(owners.values())) {
      if (!keys.containsKey(owner)) {
        DataKey key = DataKey.make(owner);
        keys.put(owner, key);
        fresh.add(key);
      }
    }
  }

  private void own(String interactionId, @Nullable String customerId) {
    if (customerId != null) {
      owners.put(interactionId, Owner.customer(customerId));
    } else {
      owners.putIfAbsent(interactionId, Owner.interaction(interactionId));
    }
  }

  /** The keys to be written with the group. */
  List<DataKey> fresh() {
    return fresh;
  }

  byte[] seal(String interactionId, String about, String text) {
    return key(interactionId).seal(about, text);
  }

  /** What the interaction's customer is called in the tables; null if not known. */
  @Nullable String customer(Standing standing) {
    return standing.customerId() == null ? null : key(standing.interactionId()).id();
  }

  /** The interaction's own key, if it is used. */
  @Nullable String ownKey(Standing standing) {
    return standing.customerId() == null ? key(standing.interactionId()).id() : null;
  }

  private DataKey key(String interactionId) {
    Owner owner = owners.get(interactionId);
    DataKey key = owner == null ? null : keys.get(owner);
    if (key == null) {
      throw new IllegalStateException("An interaction of the group has no key.");
    }
    return key;
  }
}
