package io.glidepath.store.search;

import static io.glidepath.log.LogColumn.INTERACTION_ID;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.seal.LogTime;
import io.glidepath.store.Columns;
import io.glidepath.store.LaneConnections;
import io.glidepath.store.RecordRows;
import io.glidepath.store.WhereClause;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the log that meet a filter. A bound on numbers also names the partitions. */
public final class DecisionRows {
  /** As {@link RecordRows#decision} reads it. */
  public static final String DECISION =
      String.format(
          Locale.ROOT,
          """
      select %s, encode(d.leaf_hash, 'hex'), fed.action
      from decision d
      left join lateral (
        select f.action from feedback f where f.suggestion_id = d.suggestion_id
        order by f.id desc limit 1) fed on true
      """,
          LogColumn.ALL.stream()
              .map(column -> "d." + column.sql())
              .collect(Collectors.joining(", ")));

  private final LaneConnections lines;

  DecisionRows(LaneConnections lines) {
    this.lines = lines;
  }

  /** An interaction's rows below a number, newest first. */
  List<DecisionRecord> newest(DecisionFilter filter, long before, int limit) {
    WhereClause narrowing =
        below(filter, before)
            .by(
                "d.recorded_at >= coalesce((select created_at - interval '1 hour' from interaction"
                    + " where id = ?), '-infinity')",
                filter.value(INTERACTION_ID));
    return rows(narrowing, limit);
  }

  /** Rows that are in no slice up to {@code last}, below a number, newest first. */
  List<DecisionRecord> unsliced(
      DecisionFilter filter, @Nullable Slice last, long before, int limit) {
    WhereClause narrowing = below(filter, before);
    if (last != null) {
      long least = DecisionSearch.leastAfter(last);
      if (before <= least) {
        return List.of();
      }
      narrowing
          .by("d.xid > ?::text::xid8", last.xid())
          .by("d.id >= ?", least)
          .by("d.recorded_at >= ?", time(least));
    }
    return rows(narrowing, limit);
  }

  /** Those of the named rows that meet the filter. */
  List<DecisionRecord> of(DecisionFilter filter, List<Long> ids) {
    WhereClause narrowing =
        matching(filter)
            .by("d.id = any(?)", ids.toArray(Long[]::new))
            .by("d.recorded_at >= ?", time(Collections.min(ids)))
            .by("d.recorded_at <= ?", time(Collections.max(ids)));
    return rows(narrowing, ids.size());
  }

  /** Up to which transaction the slices know what agents did with suggestions. */
  String feedbackMark() {
    return ask(FeedbackSlicer.MARK, Tuple.tuple()).iterator().next().getString(0);
  }

  /** Rows below a number of whose suggestions agents made something since a mark. */
  List<DecisionRecord> fedBackSince(DecisionFilter filter, String mark, long before) {
    List<Long> ids =
        new FeedbackRows(lines)
            .after(mark, null, filter.feedback()).stream()
                .map(FeedbackRows.Given::id)
                .filter(id -> id < before)
                .toList();
    return ids.isEmpty() ? List.of() : of(filter, ids);
  }

  private static WhereClause below(DecisionFilter filter, long before) {
    WhereClause narrowing = matching(filter);
    return before == Long.MAX_VALUE
        ? narrowing
        : narrowing.by("d.id < ?", before).by("d.recorded_at <= ?", time(before));
  }

  private static WhereClause matching(DecisionFilter filter) {
    WhereClause narrowing =
        new WhereClause()
            .by("fed.action = ?", filter.feedback())
            .by("d.score >= ?", filter.minEffort())
            .by("d.score <= ?", filter.maxEffort())
            .by("d.at >= ?", storable(filter.since()))
            .by("d.at < ?", storable(filter.until()));
    for (LogColumn column : LogColumn.SEARCHED) {
      narrowing.by("d." + column.sql() + " = ?", filter.value(column));
    }
    return narrowing;
  }

  private List<DecisionRecord> rows(WhereClause narrowing, int limit) {
    String sql = DECISION + narrowing.where() + " order by d.id desc limit " + limit;
    List<DecisionRecord> records = new ArrayList<>();
    ask(sql, narrowing.parameters()).forEach(row -> records.add(RecordRows.decision(row)));
    return records;
  }

  private RowSet<Row> ask(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }

  private static OffsetDateTime time(long id) {
    return Columns.storable(LogTime.of(id));
  }

  private static @Nullable OffsetDateTime storable(@Nullable Instant time) {
    return time == null ? null : Columns.storable(time);
  }
}
