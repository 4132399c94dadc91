package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * The places that one search has to look at. Terms are met one after the other, those first that
 * turned out to be rare, so that of a common one little is read; when few places are left, looking
 * at their rows is cheaper than reading on.
 */
final class SlicePlaces {
  private static final int FEW = 64;
  private static final int AT_LEAST = 2;

  private final SliceReader reader;
  private final DecisionFilter filter;
  private final List<Group> groups = new ArrayList<>();

  /** Terms of which a row must have one, and in how many rows of how many slices they were. */
  private static final class Group {
    final List<String> terms;
    long places;
    long slices;

    Group(List<String> terms) {
      this.terms = terms;
    }

    double usual() {
      return slices == 0 ? Double.MAX_VALUE : (double) places / slices;
    }
  }

  SlicePlaces(SliceReader reader, DecisionFilter filter) {
    this.reader = reader;
    this.filter = filter;
    SearchTerms.of(filter).forEach(terms -> groups.add(new Group(terms)));
  }

  /** The places in each of the slices; a slice without any is left out. */
  Map<Integer, RoaringBitmap> in(List<Slice> slices) {
    Map<Integer, RoaringBitmap> found = new HashMap<>();
    slices.forEach(each -> found.put(each.no(), RoaringBitmap.bitmapOfRange(0, each.n())));
    for (int i = 0; i < groups.size() && !(i >= AT_LEAST && isFew(found)); i++) {
      meet(groups.get(i), found);
    }
    groups.sort(Comparator.comparingDouble(Group::usual));
    List<Integer> cut =
        slices.stream()
            .filter(each -> found.containsKey(each.no()) && !each.isWithin(filter))
            .map(Slice::no)
            .toList();
    reader.within(cut, filter).forEach((no, within) -> keep(found, no, within));
    return found;
  }

  private static boolean isFew(Map<Integer, RoaringBitmap> found) {
    return found.values().stream().mapToLong(RoaringBitmap::getLongCardinality).sum() <= FEW;
  }

  private void meet(Group group, Map<Integer, RoaringBitmap> found) {
    if (found.isEmpty()) {
      return;
    }
    Map<Integer, Map<String, RoaringBitmap>> listed = reader.listed(found.keySet(), group.terms);
    for (Integer no : List.copyOf(found.keySet())) {
      RoaringBitmap any = new RoaringBitmap();
      listed.getOrDefault(no, Map.of()).values().forEach(any::or);
      group.places += any.getLongCardinality();
      group.slices++;
      keep(found, no, any);
    }
  }

  private static void keep(Map<Integer, RoaringBitmap> found, Integer no, RoaringBitmap places) {
    found.computeIfPresent(
        no,
        (same, before) -> {
          before.and(places);
          return before.isEmpty() ? null : before;
        });
  }
}
