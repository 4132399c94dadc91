package io.glidepath.audit.replay;

import io.glidepath.advice.Decision;
import io.glidepath.audit.replay.CustomerReplay.Told;
import io.glidepath.audit.verify.Tampering;
import io.glidepath.audit.verify.Tamperings;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Journal.StoredEvent;
import io.glidepath.log.Records.DecisionRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what was decided, from the recorded events and rulebooks, and compares it with the
 * log. The interactions of one customer are told together, for each knew of the others.
 */
public final class Replay implements AutoCloseable {
  private static final int TRIES = 3;

  private final ReplayParts parts;
  private final Revisions revisions;
  private final Tamperings findings = new Tamperings();
  private final Comparison comparison;
  private long interactions;
  private long decisions;
  private long personalGone;
  private long rulesGone;

  public Replay(ReplayParts parts) {
    this.parts = parts;
    revisions = new Revisions(parts.rules(), parts.loader());
    comparison = new Comparison(parts, revisions);
  }

  /** Replays what went on since a time, or all; {@code progress} hears of interactions done. */
  public Replayed run(@Nullable Instant since, LongConsumer progress) {
    long[] done = {0};
    for (RecordedCustomers.Customer customer : RecordedCustomers.all(parts.records())) {
      if (since == null || customer.isHeardSince(since)) {
        replay(customer, since);
      }
      done[0] += customer.interactions().size();
      progress.accept(done[0]);
    }
    return new Replayed(
        interactions, decisions, personalGone, rulesGone, findings.count(), findings.kept());
  }

  private void replay(RecordedCustomers.Customer customer, @Nullable Instant since) {
    List<RecordedCustomers> wanted = new ArrayList<>();
    for (RecordedCustomers each : customer.interactions()) {
      if (since != null && each.lastAt().isBefore(since)) {
        continue;
      }
      if (customer.isKept(each, parts.configurations().longestHistory())) {
        wanted.add(each);
      } else {
        personalGone++;
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Taken taken = take(customer);
    Map<String, List<Told>> told;
    try {
      told =
          new CustomerReplay(
                  at -> parts.configurations().at(at).history().toMillis(),
                  at -> revisions.at(at).rulebook().phrases())
              .tell(taken.events().values());
    } catch (Revisions.Gone e) {
      rulesGone += wanted.size();
      return;
    }
    for (RecordedCustomers each : wanted) {
      compare(each.id(), told.getOrDefault(each.id(), List.of()), taken);
    }
  }

  /** What is on record of a customer; {@code last} is the number of each one's latest event. */
  private record Taken(
      Map<String, List<CustomerReplay.Read>> events,
      Map<String, Long> last,
      Map<String, List<DecisionRecord>> decisions) {}

  /** Reads events first, so that their decisions are there; again if others came in between. */
  private Taken take(RecordedCustomers.Customer customer) {
    List<String> ids = customer.keptIds();
    for (int tries = 1; ; tries++) {
      Taken taken = new Taken(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
      parts.journal().load(ids).forEach((id, stored) -> read(id, stored, taken));
      boolean behind = false;
      for (String id : ids) {
        List<DecisionRecord> found = parts.records().decisionsOn(id).toCompletableFuture().join();
        taken.decisions().put(id, found);
        long last = taken.last().getOrDefault(id, 0L);
        behind |= found.stream().anyMatch(each -> each.decision().seq() > last);
      }
      if (!behind || tries == TRIES) {
        return taken;
      }
    }
  }

  private void read(String id, Stored stored, Taken taken) {
    List<CustomerReplay.Read> events = new ArrayList<>();
    for (StoredEvent each : stored.events()) {
      byte[] json = each.json().getBytes(StandardCharsets.UTF_8);
      events.add(
          new CustomerReplay.Read(
              each.seq(), each.receivedAt(), parts.reader().recorded(json, each.receivedAt())));
    }
    taken.last().put(id, stored.seq());
    if (!events.isEmpty()) {
      taken.events().put(id, events);
    }
  }

  private void compare(String id, List<Told> told, Taken taken) {
    long last = taken.last().getOrDefault(id, 0L);
    String missing = missing(told, last);
    if (!missing.isEmpty()) {
      findings.add(
          Tampering.Kind.EVENT_MISSING,
          null,
          "Interaction %s: %s missing, so it cannot be replayed.".formatted(id, missing));
      return;
    }
    List<DecisionRecord> recorded = taken.decisions().getOrDefault(id, List.of());
    List<Decision> plain = recorded.stream().map(DecisionRecord::decision).toList();
    try {
      Comparison.Match match = comparison.of(told, plain);
      interactions++;
      decisions += plain.size();
      if (!match.isWhole()) {
        int place = match.matched();
        List<Long> ids = place < recorded.size() ? List.of(recorded.get(place).id()) : List.of();
        findings.add(Tampering.Kind.DECISION_DIFFERS, null, ids, comparison.text(id, match));
      }
    } catch (Revisions.Gone e) {
      rulesGone++;
    }
  }

  private static String missing(List<Told> told, long last) {
    List<String> gone = new ArrayList<>();
    for (long seq = 1; seq <= last; seq++) {
      long each = seq;
      if (told.stream().noneMatch(event -> event.read().seq() == each)) {
        gone.add(Long.toString(seq));
      }
    }
    return gone.isEmpty()
        ? ""
        : "of its %d events %s %s"
            .formatted(last, String.join(", ", gone), gone.size() == 1 ? "is" : "are");
  }

  @Override
  public void close() {
    revisions.close();
  }
}
