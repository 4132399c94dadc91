package io.glidepath.store.insight;

import io.glidepath.insight.ContactFold;
import io.glidepath.insight.listening.CountedFact;
import io.glidepath.insight.listening.Glance;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.store.EventTail;
import io.glidepath.store.LaneConnections;
import io.glidepath.store.insight.ContactRows.Scored;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts events batch after batch. A batch and how far it came are one transaction, so that a crash
 * leaves none counted twice and none missed; what its interactions came to before and what they
 * come to now are set against each other, and the difference is written. Two counters may run: the
 * later one of two finds that the other was there.
 */
final class Counter {
  private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
  private static final int BATCH = 2_000;

  /** The position moves on without events after so many transactions, to keep the way short. */
  private static final long FAR = 10_000;

  private static final String CURSOR = "select position, changes from insight_cursor";

  /** How hard what rules charged or said in these transactions found it at last. */
  private static final String SCORES =
      "select distinct on (interaction_id) interaction_id, score from decision"
          + " where xid > $1::text::xid8 and xid <= $2::text::xid8"
          + " and outcome in ('charged', 'shown') order by interaction_id, id desc";

  private static final String TAKE =
      "select insight_take(" + ContactRows.ROWS + ", " + ToldRows.ROWS + ", $32, $33, $34, $35)";

  private final LaneConnections lines;
  private final EventTail tail;
  private final EventReader reader;
  private final ListeningPosts posts;

  Counter(LaneConnections lines, EventTail tail, EventReader reader, ListeningPosts posts) {
    this.lines = lines;
    this.tail = tail;
    this.reader = reader;
    this.posts = posts;
  }

  /** Counts one batch; false if there is nothing more to do for now. */
  boolean count() {
    Row cursor = rows(CURSOR, Tuple.tuple()).iterator().next();
    long position = cursor.getLong(0);
    EventTail.Batch batch = tail.after(position, BATCH, posts.goBySource());
    Map<String, Integer> scores = scores(position, batch.until());
    if (batch.events().isEmpty() && scores.isEmpty() && batch.until() - position < FAR) {
      return false;
    }
    Set<String> ids = new TreeSet<>(scores.keySet());
    batch.events().forEach(each -> ids.add(each.interactionId()));
    Map<String, Scored> before = before(ids);
    ToldRows told = new ToldRows();
    List<Scored> after = after(batch.events(), before, scores, told);
    Tuple parameters = ContactRows.columns(after);
    told.addTo(parameters);
    parameters
        .addArrayOfString(moved(before, after, told.ofJourneys()))
        .addLong(position)
        .addLong(batch.until())
        .addLong(cursor.getLong(1));
    rows(TAKE, parameters);
    return batch.isFull();
  }

  /** Begins anew; what is settled stays. */
  void forget() {
    rows("select insight_rebuild()", Tuple.tuple());
  }

  private Map<String, Integer> scores(long position, long until) {
    Tuple span = Tuple.of(Long.toString(position), Long.toString(until));
    Map<String, Integer> scores = new HashMap<>();
    rows(SCORES, span).forEach(row -> scores.put(row.getString(0), row.getInteger(1)));
    return scores;
  }

  private Map<String, Scored> before(Collection<String> ids) {
    Map<String, Scored> before = new HashMap<>();
    rows(ContactRows.READ, Tuple.tuple().addArrayOfString(ids.toArray(String[]::new)))
        .forEach(row -> before.put(row.getString(0), ContactRows.scored(row)));
    return before;
  }

  /** Those of which events came, and those that are known and were scored anew without. */
  private List<Scored> after(
      List<EventTail.Kept> events,
      Map<String, Scored> before,
      Map<String, Integer> scores,
      ToldRows told) {
    Map<String, ContactFold> folds = new TreeMap<>();
    for (EventTail.Kept each : events) {
      String json = each.json();
      String glance = each.glance();
      if (json != null || glance != null) {
        ContactFold fold =
            folds.computeIfAbsent(each.interactionId(), id -> fold(id, before.get(id)));
        if (json != null) {
          take(fold, told, each, json);
        } else if (glance != null) {
          pass(fold, told, each, Glance.read(glance));
        }
      }
    }
    scores.keySet().stream()
        .filter(before::containsKey)
        .forEach(scored -> folds.computeIfAbsent(scored, id -> fold(id, before.get(id))));
    List<Scored> after = new ArrayList<>(folds.size());
    folds.forEach(
        (id, fold) -> {
          Scored known = before.get(id);
          int score = scores.getOrDefault(id, known == null ? 0 : known.score());
          after.add(new Scored(fold.facts(), score));
        });
    return after;
  }

  private static ContactFold fold(String id, @Nullable Scored known) {
    return known == null ? new ContactFold(id) : new ContactFold(known.facts());
  }

  /** The customers whose other contacts may be counted otherwise now. */
  private static String[] moved(
      Map<String, Scored> before, List<Scored> after, Set<String> travelled) {
    Set<String> moved = new TreeSet<>();
    for (Scored now : after) {
      String id = now.facts().interactionId();
      Scored then = before.get(id);
      if (!now.standsAs(then) || travelled.contains(id)) {
        Stream.ofNullable(then)
            .flatMap(each -> Stream.ofNullable(each.facts().customer()))
            .forEach(moved::add);
        Stream.ofNullable(now.facts().customer()).forEach(moved::add);
      }
    }
    return moved.toArray(String[]::new);
  }

  private static void pass(ContactFold fold, ToldRows told, EventTail.Kept kept, Glance glance) {
    fold.pass(kept.receivedAt(), glance.language());
    LocalDate day = kept.at().atOffset(ZoneOffset.UTC).toLocalDate();
    told.add(kept.interactionId(), CountedFact.of(glance, day));
  }

  private void take(ContactFold fold, ToldRows told, EventTail.Kept kept, String json) {
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      InteractionEvent event = reader.recorded(bytes, kept.receivedAt());
      fold.take(event, kept.key(), kept.receivedAt());
      told.add(kept.interactionId(), CountedFact.of(event, posts));
    } catch (RefusedEvent unreadable) {
      LOG.warn(
          "Event {} of {} is not counted: it cannot be read", kept.seq(), kept.interactionId());
    }
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
