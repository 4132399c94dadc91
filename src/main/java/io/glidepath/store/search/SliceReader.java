package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import io.glidepath.runtime.Recent;
import io.glidepath.store.Columns;
import io.glidepath.store.LaneConnections;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Reads slices; those read last stay in memory, for they never change. Thread-safe. */
final class SliceReader {
  private static final int KEPT = 128;
  private static final int FEW = 32;

  private static final String LAST =
      "select " + Slice.COLUMNS + " from slice order by no desc limit 1";

  private static final String SLICES =
      "select "
          + Slice.COLUMNS
          + " from slice where no <= $1 and min_id < $2 and max_at >= $3 and min_at < $4"
          + " order by no desc";

  private static final String HOLDING =
      "select "
          + Slice.COLUMNS
          + " from slice where min_id <= $1 and max_id >= $2 order by no desc";

  private static final String IDS = "select ids from slice where no = $1";

  private static final String SINGLE_IDS =
      "select s.no, substr(s.ids, p.place * 8 + 1, 8)"
          + " from unnest($1::int[], $2::int[]) as p (slice, place) join slice s on s.no = p.slice";

  private static final String TIMES = "select no, ats from slice where no = any($1)";

  private static final String POSTINGS =
      "select slice, term, places from posting where term = any($1) and slice = any($2)";

  private final LaneConnections lines;

  private final Recent<Integer, long[]> kept = new Recent<>(KEPT);

  SliceReader(LaneConnections lines) {
    this.lines = lines;
  }

  @Nullable Slice last() {
    List<Slice> found = slices(LAST, Tuple.tuple());
    return found.isEmpty() ? null : found.get(0);
  }

  /** The slices, newest first, that may have rows below a number for a filter. */
  List<Slice> before(Slice last, long id, DecisionFilter filter) {
    Instant since = filter.since() == null ? Instant.MIN : filter.since();
    Instant until = filter.until() == null ? Instant.MAX : filter.until();
    return slices(
        SLICES, Tuple.of(last.no(), id, Columns.storable(since), Columns.storable(until)));
  }

  /** The slices that may hold numbers within these bounds. */
  List<Slice> holding(long leastId, long greatestId) {
    return slices(HOLDING, Tuple.of(greatestId, leastId));
  }

  private List<Slice> slices(String sql, Tuple parameters) {
    List<Slice> slices = new ArrayList<>();
    rows(sql, parameters).forEach(row -> slices.add(Slice.of(row)));
    return slices;
  }

  /** The numbers of a slice's rows, by place, ascending. */
  long[] ids(int slice) {
    Optional<long[]> known = kept.get(slice);
    if (known.isPresent()) {
      return known.get();
    }
    RowSet<Row> rows = rows(IDS, Tuple.of(slice));
    long[] ids =
        rows.size() == 0
            ? new long[0]
            : Postings.numbers(rows.iterator().next().getBuffer(0).getBytes());
    kept.put(slice, ids);
    return ids;
  }

  /** The numbers at places of slices, ascending; of a slice with few places only those are read. */
  Map<Integer, long[]> ids(Map<Integer, RoaringBitmap> places) {
    Map<Integer, long[]> ids = new HashMap<>();
    Map<Integer, RoaringBitmap> few = new HashMap<>();
    places.forEach(
        (no, wanted) -> {
          if (wanted.getCardinality() > FEW || kept.get(no).isPresent()) {
            long[] all = ids(no);
            ids.put(no, wanted.stream().mapToLong(place -> all[place]).toArray());
          } else {
            few.put(no, wanted);
          }
        });
    if (!few.isEmpty()) {
      ids.putAll(single(few));
    }
    return ids;
  }

  private Map<Integer, long[]> single(Map<Integer, RoaringBitmap> few) {
    List<Integer> slices = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    few.forEach(
        (no, wanted) -> {
          for (int place : wanted) {
            slices.add(no);
            places.add(place);
          }
        });
    Tuple asked =
        Tuple.tuple()
            .addArrayOfInteger(slices.toArray(Integer[]::new))
            .addArrayOfInteger(places.toArray(Integer[]::new));
    Map<Integer, List<Long>> read = new HashMap<>();
    rows(SINGLE_IDS, asked)
        .forEach(
            row ->
                read.computeIfAbsent(row.getInteger(0), no -> new ArrayList<>())
                    .add(row.getBuffer(1).getLong(0)));
    Map<Integer, long[]> ids = new HashMap<>();
    read.forEach(
        (no, found) -> ids.put(no, found.stream().mapToLong(Long::longValue).sorted().toArray()));
    return ids;
  }

  /** The places of slices whose time is within a filter's. */
  Map<Integer, RoaringBitmap> within(List<Integer> slices, DecisionFilter filter) {
    if (slices.isEmpty()) {
      return Map.of();
    }
    Map<Integer, RoaringBitmap> within = new HashMap<>();
    for (Row row : rows(TIMES, Tuple.tuple().addArrayOfInteger(slices.toArray(Integer[]::new)))) {
      long[] ats = Postings.numbers(row.getBuffer(1).getBytes());
      within.put(row.getInteger(0), Postings.within(ats, filter.since(), filter.until()));
    }
    return within;
  }

  /** The postings of some terms in some slices. */
  Map<Integer, Map<String, RoaringBitmap>> listed(
      Collection<Integer> slices, Collection<String> terms) {
    Tuple asked =
        Tuple.tuple()
            .addArrayOfString(terms.toArray(String[]::new))
            .addArrayOfInteger(slices.toArray(Integer[]::new));
    Map<Integer, Map<String, RoaringBitmap>> listed = new HashMap<>();
    for (Row row : rows(POSTINGS, asked)) {
      listed
          .computeIfAbsent(row.getInteger(0), no -> new HashMap<>())
          .put(row.getString(1), Postings.places(row.getBuffer(2).getBytes()));
    }
    return listed;
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
