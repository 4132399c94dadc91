package io.glidepath.store;

import io.glidepath.log.Privacy.Pruned;
import io.glidepath.log.Privacy.Retention;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** One run of retention: whole days and weeks are dropped, and what hung on them is cleared. */
final class PgPruning {
  private final LaneConnections lines;
  private final Instant personal;
  private final Instant decisions;
  private final List<String> dropped = new ArrayList<>();
  private Acting acting = (line, detail) -> Future.failedFuture("nobody is told");

  /** Writes an act on the log. */
  interface Acting extends BiFunction<PgConnection, Map<String, String>, Future<RowSet<Row>>> {}

  PgPruning(LaneConnections lines, Retention retention, Instant now) {
    this.lines = lines;
    personal = now.minus(retention.personal());
    decisions = now.minus(retention.decisions());
  }

  PgPruning telling(Acting log) {
    acting = log;
    return this;
  }

  /** The ids of the keys that were dropped. */
  List<String> droppedKeys() {
    return dropped;
  }

  Pruned due() {
    return new Pruned(
        count(PrivacySql.COUNT_DAYS, personal),
        count(PrivacySql.COUNT_OLD, personal),
        count(PrivacySql.COUNT_UNUSED, personal),
        count(PrivacySql.COUNT_DECISIONS, decisions));
  }

  private long count(String sql, Instant before) {
    return lines
        .ask(line -> line.preparedQuery(sql).execute(time(before)))
        .iterator()
        .next()
        .getLong(0);
  }

  /** Drops weeks of decisions; the act names their ids, so that nobody takes them for stolen. */
  long decisions() {
    long rows =
        lines.write(
            line ->
                line.preparedQuery(PrivacySql.PAST_DECISIONS)
                    .execute(time(decisions))
                    .compose(past -> dropDecisions(line, past.iterator().next())));
    lines.write(
        line ->
            line.preparedQuery(PrivacySql.DROP_FEEDBACK)
                .execute(time(decisions))
                .compose(
                    done ->
                        line.preparedQuery(PrivacySql.DROP_INTERACTIONS).execute(time(decisions)))
                .compose(
                    done -> line.preparedQuery(PrivacySql.DROP_SUMS).execute(time(decisions))));
    return rows;
  }

  private Future<Long> dropDecisions(PgConnection line, Row past) {
    long rows = past.getLong(0);
    Future<RowSet<Row>> dropped =
        line.preparedQuery(PrivacySql.DROP_DECISIONS).execute(time(decisions));
    if (rows == 0) {
      return dropped.map(0L);
    }
    Map<String, String> detail =
        Map.of(
            "table", "decision",
            "until", past.getOffsetDateTime(1).toInstant().toString(),
            "rows", Long.toString(rows));
    return dropped.compose(done -> acting.apply(line, detail)).map(rows);
  }

  /** Drops days of events, and clears what they left of persons; keys call for a new master. */
  Pruned personal(long rows, long master) {
    return lines.write(
        line ->
            change(line, PrivacySql.EXPIRE)
                .compose(
                    interactions ->
                        change(line, PrivacySql.SETTLE)
                            .compose(done -> drop(line, interactions, rows)))
                .compose(
                    pruned ->
                        pruned.keys() == 0
                            ? Future.succeededFuture(pruned)
                            : line.preparedQuery(MasterKeys.ADD)
                                .execute(Tuple.of(master))
                                .map(pruned))
                .compose(
                    pruned ->
                        pruned.days() + pruned.interactions() + pruned.keys() == 0
                            ? Future.succeededFuture(pruned)
                            : acting.apply(line, told(pruned)).map(pruned)));
  }

  private Future<Pruned> drop(PgConnection line, long interactions, long rows) {
    return line.preparedQuery(PrivacySql.DROP_DAYS)
        .execute(time(personal))
        .map(days -> days.iterator().next().getLong(0))
        .compose(
            days ->
                change(line, PrivacySql.DROP_EVENT_KEYS)
                    .compose(
                        done -> line.preparedQuery(PrivacySql.DROP_UNUSED).execute(time(personal)))
                    .map(
                        keys -> {
                          keys.forEach(key -> dropped.add(key.getString(0)));
                          return new Pruned(days, interactions, keys.size(), rows);
                        }));
  }

  private static Map<String, String> told(Pruned pruned) {
    return Map.of(
        "table", "event",
        "days", Long.toString(pruned.days()),
        "interactions", Long.toString(pruned.interactions()));
  }

  private Future<Long> change(PgConnection line, String sql) {
    return line.preparedQuery(sql).execute(time(personal)).map(done -> (long) done.rowCount());
  }

  private static Tuple time(Instant time) {
    return Tuple.tuple().addOffsetDateTime(Columns.storable(time));
  }
}
