package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import io.glidepath.store.LaneConnections;
import io.glidepath.store.search.FeedbackRows.Given;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Adds what agents did with suggestions to the postings of slices that were cut before. The mark
 * moves in the statement that writes, so that of two at work only one does.
 */
final class FeedbackSlicer {
  static final String MARK = "select xid::text from sliced_feedback";

  private static final String END =
      """
      select xid::text from (
        select xid from feedback
        where xid > $1::text::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid limit 2000) as settled
      order by settled.xid desc limit 1
      """;

  private static final String WRITE =
      """
      with moved as (
        update sliced_feedback set xid = $1::text::xid8 where xid = $2::text::xid8 returning one)
      insert into posting (term, slice, places)
      select term, slice, places
      from moved, unnest($3::text[], $4::int[], $5::bytea[]) as u (term, slice, places)
      on conflict (term, slice) do update set places = excluded.places
      """;

  private final LaneConnections lines;
  private final SliceReader reader;

  FeedbackSlicer(LaneConnections lines, SliceReader reader) {
    this.lines = lines;
    this.reader = reader;
  }

  /** A place that a term is to name. */
  private record Entry(int slice, String term, int place) {}

  /** Adds some of what is new; false if nothing is. */
  boolean add() {
    String mark = rows(MARK, Tuple.tuple()).iterator().next().getString(0);
    RowSet<Row> end = rows(END, Tuple.of(mark));
    if (end.size() == 0) {
      return false;
    }
    String until = end.iterator().next().getString(0);
    write(mark, until, entries(new FeedbackRows(lines).after(mark, until, null)));
    return true;
  }

  private List<Entry> entries(List<Given> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    long least = given.stream().mapToLong(Given::id).min().getAsLong();
    long greatest = given.stream().mapToLong(Given::id).max().getAsLong();
    List<Entry> entries = new ArrayList<>();
    for (Slice slice : reader.holding(least, greatest)) {
      List<Given> mine =
          given.stream()
              .filter(each -> each.id() >= slice.minId() && each.id() <= slice.maxId())
              .toList();
      long[] ids = mine.isEmpty() ? new long[0] : reader.ids(slice.no());
      for (Given each : mine) {
        int place = Arrays.binarySearch(ids, each.id());
        if (place >= 0) {
          String term = SearchTerms.ofFeedback(each.action());
          entries.add(new Entry(slice.no(), term, place));
        }
      }
    }
    return entries;
  }

  private void write(String mark, String until, List<Entry> entries) {
    Map<Integer, Map<String, RoaringBitmap>> listed = new HashMap<>();
    for (Entry entry : entries) {
      listed
          .computeIfAbsent(entry.slice(), no -> new HashMap<>(current(no)))
          .computeIfAbsent(entry.term(), term -> new RoaringBitmap())
          .add(entry.place());
    }
    List<String> terms = new ArrayList<>();
    List<Integer> slices = new ArrayList<>();
    List<Buffer> places = new ArrayList<>();
    listed.forEach(
        (slice, byTerm) ->
            byTerm.forEach(
                (term, bitmap) -> {
                  terms.add(term);
                  slices.add(slice);
                  places.add(Buffer.buffer(Postings.bytes(bitmap)));
                }));
    rows(
        WRITE,
        Tuple.of(until, mark)
            .addArrayOfString(terms.toArray(String[]::new))
            .addArrayOfInteger(slices.toArray(Integer[]::new))
            .addArrayOfBuffer(places.toArray(Buffer[]::new)));
  }

  private Map<String, RoaringBitmap> current(int slice) {
    List<String> terms = DecisionFilter.FEEDBACK.stream().map(SearchTerms::ofFeedback).toList();
    return reader.listed(List.of(slice), terms).getOrDefault(slice, Map.of());
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
