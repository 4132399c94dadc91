package io.glidepath.store.search;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.log.LogColumn;
import io.glidepath.store.LaneConnections;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Cuts settled decisions into slices and lists their terms, so that they are found by any of them
 * together. Whoever writes decisions pays nothing for it. Two slicers may run: the later one of two
 * that cut the same finds the number taken.
 */
final class Slicer {
  static final int USUAL = 16_384;
  private static final String TAKEN = "23505";

  private static final String LAST = "select no, xid::text from slice order by no desc limit 1";

  /**
   * The transaction of the n-th settled row after the last slice. The number is no parameter, or
   * else the planner would think that a tenth of the log is asked for, and sort all of it.
   */
  private static final String END =
      """
      select xid::text from decision
      where xid > $1::text::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by decision.xid offset %d limit 1
      """;

  private static final String ROWS =
      "select id, at, score, suggestion_id, "
          + SearchTerms.LISTED.stream().map(LogColumn::sql).collect(Collectors.joining(", "))
          + " from decision where xid > $1::text::xid8 and xid <= $2::text::xid8";

  private static final String FEEDBACK =
      "select distinct suggestion_id, action from feedback where suggestion_id = any($1)";

  private static final String SLICE =
      """
      with cut as (
        insert into slice (no, xid, n, min_id, max_id, min_at, max_at, ids, ats)
        values ($1, $2::text::xid8, $3, $4, $5, $6, $7, $8, $9)
        returning no)
      insert into posting (term, slice, places)
      select term, no, places from cut, unnest($10::text[], $11::bytea[]) as u (term, places)
      """;

  private static final String FORGET =
      "delete from slice where max_id < (select min(id) from decision)"
          + " and no < (select max(no) from slice)";

  private final LaneConnections lines;
  private final int size;

  Slicer(LaneConnections lines, int size) {
    this.lines = lines;
    this.size = size;
  }

  /** Cuts one slice, if enough is settled; false if there was nothing to do. */
  boolean cut() {
    Row last = first(rows(LAST, Tuple.tuple()));
    int no = last == null ? 1 : last.getInteger(0) + 1;
    String from = last == null ? "0" : last.getString(1);
    Row end = first(rows(String.format(Locale.ROOT, END, size - 1), Tuple.of(from)));
    if (end == null) {
      return false;
    }
    String until = end.getString(0);
    List<Row> settled = new ArrayList<>();
    rows(ROWS, Tuple.of(from, until)).forEach(settled::add);
    settled.sort((a, b) -> Long.compare(a.getLong(0), b.getLong(0)));
    return write(no, until, settled);
  }

  /** Throws slices away whose rows are all past retention and gone. */
  void forget() {
    rows(FORGET, Tuple.tuple());
  }

  private boolean write(int no, String xid, List<Row> settled) {
    Map<String, RoaringBitmap> terms = terms(settled);
    Tuple slice = slice(no, xid, settled);
    slice.addArrayOfString(terms.keySet().toArray(String[]::new));
    slice.addArrayOfBuffer(
        terms.values().stream()
            .map(places -> Buffer.buffer(Postings.bytes(places)))
            .toArray(Buffer[]::new));
    try {
      rows(SLICE, slice);
    } catch (Unavailable e) {
      if (!(e.getCause() instanceof PgException refused) || !TAKEN.equals(refused.getSqlState())) {
        throw e;
      }
    }
    return true;
  }

  private static Tuple slice(int no, String xid, List<Row> settled) {
    long[] ids = settled.stream().mapToLong(row -> row.getLong(0)).toArray();
    List<OffsetDateTime> times = settled.stream().map(row -> row.getOffsetDateTime(1)).toList();
    long[] ats = times.stream().mapToLong(each -> Postings.micros(each.toInstant())).toArray();
    return Tuple.tuple()
        .addInteger(no)
        .addString(xid)
        .addInteger(ids.length)
        .addLong(ids[0])
        .addLong(ids[ids.length - 1])
        .addOffsetDateTime(Collections.min(times))
        .addOffsetDateTime(Collections.max(times))
        .addBuffer(Buffer.buffer(Postings.bytes(ids)))
        .addBuffer(Buffer.buffer(Postings.bytes(ats)));
  }

  private Map<String, RoaringBitmap> terms(List<Row> settled) {
    Map<String, RoaringBitmap> terms = new HashMap<>();
    Map<String, List<String>> feedback = feedback(settled);
    for (int place = 0; place < settled.size(); place++) {
      Row row = settled.get(place);
      add(terms, SearchTerms.ofScore(row.getInteger(2)), place);
      int column = 4;
      for (LogColumn listed : SearchTerms.LISTED) {
        String value = row.getString(column++);
        if (value != null) {
          add(terms, SearchTerms.of(listed, value), place);
        }
      }
      for (String action : feedback.getOrDefault(text(row.getString(3)), List.of())) {
        add(terms, SearchTerms.ofFeedback(action), place);
      }
    }
    return terms;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void add(Map<String, RoaringBitmap> terms, String term, int place) {
    terms.computeIfAbsent(term, each -> new RoaringBitmap()).add(place);
  }

  /** What agents did so far with the suggestions of these rows; more may come. */
  private Map<String, List<String>> feedback(List<Row> settled) {
    String[] suggestions =
        settled.stream()
            .map(row -> row.getString(3))
            .filter(Objects::nonNull)
            .distinct()
            .toArray(String[]::new);
    List<Row> given = new ArrayList<>();
    rows(FEEDBACK, Tuple.tuple().addArrayOfString(suggestions)).forEach(given::add);
    return given.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(row -> row.getString(1), Collectors.toList())));
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }

  private static @Nullable Row first(RowSet<Row> rows) {
    return rows.size() == 0 ? null : rows.iterator().next();
  }
}
