package io.glidepath.lane;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A journal that keeps no events, only how far each interaction is and who was charged. */
final class DecisionJournal implements Journal {
  final Map<String, Long> seqs = new HashMap<>();
  final List<String> mixed = new ArrayList<>();
  private final Map<String, Decision> charged = new HashMap<>();

  @Override
  public Map<Key, Known> known(Collection<Key> keys) {
    return Map.of();
  }

  @Override
  public Map<String, Stored> load(Collection<String> interactionIds) {
    return Map.of();
  }

  @Override
  public Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since) {
    return Map.of();
  }

  @Override
  public Map<String, String> live(Instant since) {
    return Map.of();
  }

  @Override
  public Map<String, List<Instant>> raisings(Instant since) {
    return Map.of();
  }

  @Override
  public synchronized List<Numbered> commit(Group group) {
    for (Entry entry : group.entries()) {
      String id = entry.received().event().interactionId();
      long before = seqs.getOrDefault(id, 0L);
      if (entry.seq() != before + 1) {
        throw new IllegalStateException(id + ": " + entry.seq() + " after " + before);
      }
      seqs.put(id, entry.seq());
      List<Decision> decisions = entry.advice().decisions();
      if (decisions.stream().map(Decision::rulebook).distinct().count() > 1) {
        mixed.add(id + " " + entry.seq());
      }
      decisions.stream()
          .filter(each -> each.outcome() == Outcome.CHARGED)
          .forEach(each -> charged.put(id, each));
    }
    return List.of();
  }

  /** The latest charge of an interaction. */
  synchronized Decision charged(String interactionId) {
    return Objects.requireNonNull(charged.get(interactionId), interactionId);
  }
}
