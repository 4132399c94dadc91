package io.glidepath.store.insight;

import io.glidepath.insight.ContactFacts;
import io.glidepath.insight.ContactFold;
import io.glidepath.insight.listening.CountedFact;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.store.EventTail;
import io.glidepath.store.LaneConnections;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts events batch after batch. A batch and how far it came are one transaction, so that a crash
 * leaves none counted twice and none missed; what was counted of an interaction is taken away, and
 * added as it is now. Two counters may run: the later one of two finds that the other was there.
 */
final class Counter {
  private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
  private static final int BATCH = 2_000;

  /** The position moves on without events after so many transactions, to keep the way short. */
  private static final long FAR = 10_000;

  private static final String CURSOR = "select position, changes from insight_cursor";
  private static final String MOVE =
      "update insight_cursor set position = $1, changes = changes + 1"
          + " where position = $2 and changes = $3";

  /** What rules charged and said in these transactions. */
  private static final String CHARGED =
      " from decision where xid > $1::text::xid8 and xid <= $2::text::xid8 and outcome in ('charged', 'shown')";

  private static final String CHARGED_IDS = "select distinct interaction_id" + CHARGED;

  /** All contacts of the customers whom a change touches. */
  private static final String AFFECTED =
      """
      select interaction_id from insight_contact where interaction_id = any($1)
      union
      select interaction_id from insight_contact where customer = any($2)
      union
      select interaction_id from insight_contact where customer in (
        select customer from insight_contact where interaction_id = any($1))
      """;

  private static final String LEADS =
      """
      select insight_leads(array(select distinct customer from insight_contact
        where interaction_id = any($1) and customer is not null))
      """;

  private static final String CHARGE =
      "insert into insight_charge as c (interaction_id, rule, times, shown)"
          + " select interaction_id, rule, count(*) filter (where outcome = 'charged'),"
          + " count(*) filter (where outcome = 'shown')"
          + CHARGED
          + " and interaction_id = any($3) group by interaction_id, rule"
          + " on conflict (interaction_id, rule) do update set times = c.times + excluded.times,"
          + " shown = c.shown + excluded.shown";

  private static final String SCORE =
      "update insight_contact c set score = d.score"
          + " from (select distinct on (interaction_id) interaction_id, score"
          + CHARGED
          + " order by interaction_id, id desc) d where c.interaction_id = d.interaction_id";

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
    EventTail.Batch batch = tail.after(position, BATCH);
    Tuple span = span(position, batch.until());
    Set<String> charged = texts(rows(CHARGED_IDS, span));
    if (batch.events().isEmpty() && charged.isEmpty() && batch.until() - position < FAR) {
      return false;
    }
    Map<String, ContactFacts> before = before(batch.events());
    ToldRows told = new ToldRows();
    List<ContactFacts> after = after(batch.events(), before, told);
    Set<String> customers =
        Stream.concat(before.values().stream(), after.stream())
            .map(ContactFacts::customer)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> ids = new TreeSet<>(charged);
    after.forEach(each -> ids.add(each.interactionId()));
    Tuple move = Tuple.of(batch.until(), position, cursor.getLong(1));
    lines.write(
        line ->
            line.preparedQuery(MOVE)
                .execute(move)
                .compose(
                    moved ->
                        moved.rowCount() == 0
                            ? Future.succeededFuture()
                            : write(line, new Change(ids, customers, after, told, span))
                                .mapEmpty()));
    return batch.isFull();
  }

  /** Begins anew; what is settled stays. */
  void forget() {
    rows("select insight_rebuild()", Tuple.tuple());
  }

  /** What is written of a batch: whom it touches, what is counted now, and since when. */
  private record Change(
      Set<String> ids,
      Set<String> customers,
      List<ContactFacts> after,
      ToldRows told,
      Tuple span) {}

  private static Future<RowSet<Row>> write(PgConnection line, Change change) {
    Tuple customers = array(change.customers());
    return line.preparedQuery(AFFECTED)
        .execute(array(change.ids()).addValue(change.customers().toArray(String[]::new)))
        .compose(
            rows -> {
              Set<String> affected = texts(rows);
              return apply(line, affected, -1)
                  .compose(
                      done ->
                          line.preparedQuery(ContactRows.WRITE)
                              .execute(ContactRows.columns(change.after())))
                  .compose(
                      done -> line.preparedQuery(ToldRows.WRITE).execute(change.told().columns()))
                  .compose(done -> ways(line, change, customers))
                  .compose(done -> charge(line, change))
                  .compose(done -> line.preparedQuery("select insight_gaps($1)").execute(customers))
                  .compose(
                      done -> {
                        affected.addAll(change.ids());
                        return line.preparedQuery(LEADS).execute(array(affected));
                      })
                  .compose(done -> apply(line, affected, 1));
            });
  }

  /** Who came along how far on journeys, if any of it is new. */
  private static Future<?> ways(PgConnection line, Change change, Tuple customers) {
    return change.told().tellOfJourneys()
        ? line.preparedQuery("select insight_ways($1)").execute(customers)
        : Future.succeededFuture();
  }

  /** Charges count once their interaction is known, which its first event made it. */
  private static Future<RowSet<Row>> charge(PgConnection line, Change change) {
    Tuple known = Tuple.of(change.span().getString(0), change.span().getString(1));
    return line.preparedQuery(
            "select interaction_id from insight_contact where interaction_id = any($1)")
        .execute(array(change.ids()))
        .compose(
            rows ->
                line.preparedQuery(CHARGE)
                    .execute(known.addValue(texts(rows).toArray(String[]::new))))
        .compose(done -> line.preparedQuery(SCORE).execute(change.span()));
  }

  private static Future<RowSet<Row>> apply(PgConnection line, Set<String> ids, int sign) {
    Tuple parameters = array(ids).addInteger(sign);
    return line.preparedQuery("select insight_apply($1, $2, false)").execute(parameters);
  }

  private Map<String, ContactFacts> before(List<EventTail.Kept> events) {
    Set<String> ids =
        events.stream().map(EventTail.Kept::interactionId).collect(Collectors.toSet());
    Map<String, ContactFacts> before = new HashMap<>();
    rows(ContactRows.READ, array(ids))
        .forEach(row -> before.put(row.getString(0), ContactRows.facts(row)));
    return before;
  }

  private List<ContactFacts> after(
      List<EventTail.Kept> events, Map<String, ContactFacts> before, ToldRows told) {
    Map<String, ContactFold> folds = new TreeMap<>();
    for (EventTail.Kept each : events) {
      String json = each.json();
      if (json != null) {
        String id = each.interactionId();
        ContactFacts known = before.get(id);
        ContactFold fold =
            folds.computeIfAbsent(
                id, fresh -> known == null ? new ContactFold(id) : new ContactFold(known));
        take(fold, told, each, json);
      }
    }
    return folds.values().stream().map(ContactFold::facts).toList();
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

  private static Tuple span(long position, long until) {
    return Tuple.of(Long.toString(position), Long.toString(until));
  }

  private static Tuple array(Collection<String> values) {
    return Tuple.tuple().addArrayOfString(values.toArray(String[]::new));
  }

  private static Set<String> texts(RowSet<Row> rows) {
    Set<String> texts = new TreeSet<>();
    rows.forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
