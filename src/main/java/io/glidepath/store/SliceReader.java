package io.glidepath.store;

import io.glidepath.advice.DecisionFilter;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Reads slices; those read last stay in memory, for they never change. Thread-safe. */
final class SliceReader {
  private static final int KEPT = 128;

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

  private static final String IDS = "select no, ids from slice where no = any($1)";

  private static final String TIMES = "select no, ats from slice where no = any($1)";

  private static final String POSTINGS =
      "select slice, term, places from posting where term = any($1) and slice = any($2)";

  private final Lines lines;

  private final Map<Integer, long[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, long[]> eldest) {
          return size() > KEPT;
        }
      };

  SliceReader(Lines lines) {
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

  /** The numbers of slices' rows, by place, ascending. */
  Map<Integer, long[]> ids(Set<Integer> slices) {
    Map<Integer, long[]> ids = new HashMap<>();
    List<Integer> missing = new ArrayList<>();
    synchronized (kept) {
      for (Integer no : slices) {
        long[] known = kept.get(no);
        if (known == null) {
          missing.add(no);
        } else {
          ids.put(no, known);
        }
      }
    }
    if (!missing.isEmpty()) {
      Tuple asked = Tuple.tuple().addArrayOfInteger(missing.toArray(Integer[]::new));
      rows(IDS, asked)
          .forEach(
              row -> ids.put(row.getInteger(0), Postings.numbers(row.getBuffer(1).getBytes())));
      synchronized (kept) {
        missing.forEach(no -> kept.put(no, Objects.requireNonNull(ids.get(no))));
      }
    }
    return ids;
  }

  /** The places in each of the slices that may meet a filter; a slice without any is left out. */
  Map<Integer, RoaringBitmap> places(List<Slice> slices, DecisionFilter filter) {
    List<List<String>> terms = SearchTerms.of(filter);
    Map<Integer, Map<String, RoaringBitmap>> listed =
        terms.isEmpty() ? Map.of() : listed(slices.stream().map(Slice::no).toList(), flat(terms));
    Map<Integer, RoaringBitmap> found = new HashMap<>();
    List<Integer> cut = new ArrayList<>();
    for (Slice slice : slices) {
      RoaringBitmap places = RoaringBitmap.bitmapOfRange(0, slice.n());
      Map<String, RoaringBitmap> byTerm = listed.getOrDefault(slice.no(), Map.of());
      terms.forEach(oneOf -> places.and(any(oneOf, byTerm)));
      if (!places.isEmpty()) {
        found.put(slice.no(), places);
        if (!slice.isWithin(filter)) {
          cut.add(slice.no());
        }
      }
    }
    cutToTime(found, cut, filter);
    return found;
  }

  private static RoaringBitmap any(List<String> terms, Map<String, RoaringBitmap> listed) {
    RoaringBitmap any = new RoaringBitmap();
    terms.forEach(term -> any.or(listed.getOrDefault(term, new RoaringBitmap())));
    return any;
  }

  private void cutToTime(
      Map<Integer, RoaringBitmap> places, List<Integer> cut, DecisionFilter filter) {
    if (cut.isEmpty()) {
      return;
    }
    for (Row row : rows(TIMES, Tuple.tuple().addArrayOfInteger(cut.toArray(Integer[]::new)))) {
      long[] ats = Postings.numbers(row.getBuffer(1).getBytes());
      RoaringBitmap within = Postings.within(ats, filter.since(), filter.until());
      places.computeIfPresent(
          row.getInteger(0),
          (no, found) -> {
            found.and(within);
            return found.isEmpty() ? null : found;
          });
    }
  }

  private static Collection<String> flat(List<List<String>> terms) {
    return terms.stream().flatMap(List::stream).toList();
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
