package io.glidepath.store.search;

import static io.glidepath.log.LogColumn.INTERACTION_ID;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.Page;
import io.glidepath.store.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * One search of the log, newest first: what no slice holds yet is looked through row by row, then
 * slice after slice names the rows that may be meant, and those are looked at. Every row is checked
 * against the whole filter, so that slices need only name too many. When the time is up, the page
 * ends where it has come to, and its cursor goes on from there.
 */
final class DecisionSearch {
  /** Rows may be settled so much later than they were numbered; a lane gives up long before. */
  private static final long LATE = Duration.ofSeconds(20).toMillis() << 13;

  private static final int FIRST_SLICES = 4;
  private static final int MOST_SLICES = 256;
  private static final int LEAST_ROWS = 64;
  private static final int MOST_ROWS = 2_048;

  private final DecisionRows rows;
  private final SliceReader reader;
  private final SlicePlaces places;
  private final DecisionFilter filter;
  private final int limit;
  private final long before;
  private final long deadline;

  private final NavigableMap<Long, DecisionRecord> found = new TreeMap<>();
  private final List<Long> named = new ArrayList<>();
  private int enough;

  DecisionSearch(DecisionRows rows, SliceReader reader, DecisionQuery query, Duration patience) {
    this.rows = rows;
    this.reader = reader;
    filter = query.filter();
    places = new SlicePlaces(reader, filter);
    limit = query.limit();
    enough = Math.max(LEAST_ROWS, limit + 1);
    before = query.after() == null ? Long.MAX_VALUE : Cursor.parse(query.after()).position();
    deadline = System.nanoTime() + patience.toNanos();
  }

  Page<DecisionRecord> page() {
    if (filter.value(INTERACTION_ID) != null) {
      keep(rows.newest(filter, before, limit + 1));
      return page(Long.MIN_VALUE);
    }
    String fedBack = filter.feedback() == null ? null : rows.feedbackMark();
    Slice last = reader.last();
    keep(rows.unsliced(filter, last, before, limit + 1));
    if (fedBack != null) {
      keep(rows.fedBackSince(filter, fedBack, before));
    }
    return page(last == null ? Long.MIN_VALUE : search(last));
  }

  /** Looks through the slices; gives the greatest number that was not looked at. */
  private long search(Slice last) {
    if (isFull(last.maxId())) {
      return last.maxId();
    }
    List<Slice> slices = reader.before(last, before, filter);
    long[] greatest = new long[slices.size() + 1];
    greatest[slices.size()] = Long.MIN_VALUE;
    for (int i = slices.size() - 1; i >= 0; i--) {
      greatest[i] = Math.max(greatest[i + 1], slices.get(i).maxId());
    }
    int at = 0;
    int width = FIRST_SLICES;
    while (at < slices.size() && !isFull(greatest[at]) && (at == 0 || !isLate())) {
      List<Slice> batch = slices.subList(at, Math.min(slices.size(), at + width));
      at += look(batch, greatest, at);
      width = Math.min(MOST_SLICES, width * 4);
    }
    return greatest[at];
  }

  /** Looks through slices until the page is full; gives how many it was through with. */
  private int look(List<Slice> batch, long[] greatest, int at) {
    Map<Integer, RoaringBitmap> inSlices = places.in(batch);
    NavigableMap<Integer, RoaringBitmap> next = new TreeMap<>();
    long count = 0;
    for (int i = 0; i < batch.size(); i++) {
      RoaringBitmap mine = inSlices.getOrDefault(batch.get(i).no(), new RoaringBitmap());
      if (!mine.isEmpty()) {
        next.put(i, mine);
        count += mine.getLongCardinality();
      }
      if (count >= enough) {
        name(batch, next, greatest, at);
        next.clear();
        count = 0;
        if (isFull(greatest[at + i + 1])) {
          return i + 1;
        }
      }
    }
    name(batch, next, greatest, at);
    return batch.size();
  }

  /** Looks at the rows of slices, newest first, until the page is full. */
  private void name(
      List<Slice> batch, NavigableMap<Integer, RoaringBitmap> next, long[] greatest, int at) {
    Map<Integer, RoaringBitmap> wanted = new HashMap<>();
    next.forEach((i, mine) -> wanted.put(batch.get(i).no(), mine));
    Map<Integer, long[]> ids = reader.ids(wanted);
    for (int i : next.keySet()) {
      long[] mine = ids.getOrDefault(batch.get(i).no(), new long[0]);
      for (int n = mine.length - 1; n >= 0; n--) {
        if (mine[n] < before) {
          named.add(mine[n]);
        }
        if (named.size() >= enough) {
          check();
          if (isFull(Math.max(greatest[at + i + 1], mine[n] - 1))) {
            return;
          }
        }
      }
    }
    check();
  }

  /** Looks at the rows that were named. */
  private void check() {
    if (!named.isEmpty()) {
      keep(rows.of(filter, named));
      named.clear();
      enough = Math.max(enough, Math.min(MOST_ROWS, enough * 2));
    }
  }

  private void keep(List<DecisionRecord> some) {
    some.forEach(each -> found.put(each.id(), each));
  }

  /** Whether no row up to {@code rest} belongs on this page. */
  private boolean isFull(long rest) {
    return found.tailMap(rest, false).size() > limit;
  }

  private boolean isLate() {
    return System.nanoTime() > deadline;
  }

  /** What was found above {@code rest}, below which nothing was looked at. */
  private Page<DecisionRecord> page(long rest) {
    List<DecisionRecord> items =
        found.tailMap(rest, false).descendingMap().values().stream().limit(limit + 1L).toList();
    if (items.size() > limit) {
      List<DecisionRecord> page = items.subList(0, limit);
      return new Page<>(page, cursor(page.get(limit - 1).id()));
    }
    return new Page<>(items, rest == Long.MIN_VALUE ? null : cursor(rest + 1));
  }

  private static String cursor(long id) {
    return new Cursor(id, "").text();
  }

  /** The least number that a row can have which was settled after a slice. */
  static long leastAfter(Slice slice) {
    return slice.maxId() - LATE;
  }
}
