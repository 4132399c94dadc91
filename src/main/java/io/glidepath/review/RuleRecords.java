package io.glidepath.review;

import io.glidepath.estimate.Proportion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes counts into records that say how each rule does, and which should go. */
final class RuleRecords {
  private static final int ENOUGH_REVIEWS = 8;
  private static final double POOR = 0.6;
  private static final double FAR_MORE = 2;
  private static final int ENOUGH_OTHERS = 50;

  private final Map<String, RuleName> names;
  private final Map<String, RuleTally> tallies;
  private final TreeSet<String> longThere;
  private final Duration window;
  private final ReviewTexts sentences;

  /**
   * {@code names} are the live rulebook's rules; {@code longThere} those that were at work all the
   * time.
   */
  RuleRecords(
      List<RuleName> names,
      List<RuleTally> tallies,
      List<RuleName> longThere,
      Duration window,
      ReviewTexts sentences) {
    this.names = by(names, RuleName::id);
    this.tallies = by(tallies, RuleTally::rule);
    this.longThere = new TreeSet<>(longThere.stream().map(RuleName::id).toList());
    this.window = window;
    this.sentences = sentences;
  }

  private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
    return items.stream().collect(Collectors.toMap(key, each -> each, (a, b) -> a, TreeMap::new));
  }

  /** Those that should go first, then those that reviewers like least. */
  List<RuleRecord> all() {
    TreeSet<String> ids = new TreeSet<>(names.keySet());
    ids.addAll(tallies.keySet());
    List<RuleRecord> records = new ArrayList<>();
    ids.forEach(id -> records.add(record(id)));
    records.sort(
        Comparator.comparing((RuleRecord each) -> each.retire() == null)
            .thenComparing(each -> each.precision().of() == 0)
            .thenComparing(each -> each.precision().value())
            .thenComparing(RuleRecord::rule));
    return records;
  }

  private RuleRecord record(String id) {
    RuleTally tally = tallies.getOrDefault(id, new RuleTally(id, 0, 0, 0, 0, 0, 0, 0, 0));
    long others = shown() - tally.shown();
    double usual =
        others == 0
            ? 0
            : (tallies.values().stream().mapToLong(RuleTally::dismissed).sum() - tally.dismissed())
                / (double) others;
    Proportion dismissed = Proportion.of(tally.dismissed(), tally.shown(), Proportion.STRICT);
    Proportion precision = Proportion.of(tally.right(), tally.reviewed(), Proportion.USUAL);
    RuleName name = names.get(id);
    RuleRecord record = new RuleRecord(id, name, tally, dismissed, usual, precision, null);
    String retire = name == null ? null : retire(record, others);
    return new RuleRecord(id, name, tally, dismissed, usual, precision, retire);
  }

  private long shown() {
    return tallies.values().stream().mapToLong(RuleTally::shown).sum();
  }

  private @Nullable String retire(RuleRecord record, long others) {
    Proportion precision = record.precision();
    if (precision.of() >= ENOUGH_REVIEWS && precision.high() < POOR) {
      return sentences.say("retire.reviews", precision.hits(), precision.of(), precision.high());
    }
    Proportion dismissed = record.dismissed();
    double usual = record.usualDismissRate();
    if (record.isOddlyDismissed() && dismissed.value() > FAR_MORE * usual) {
      return sentences.say(
          "retire.dismissed", dismissed.hits(), dismissed.of(), dismissed.value(), usual);
    }
    return neverShown(record, others)
        ? sentences.say("retire.unseen", window.toDays(), others)
        : null;
  }

  private boolean neverShown(RuleRecord record, long others) {
    RuleName name = record.name();
    return name != null
        && name.suggests()
        && name.status().equals("live")
        && record.tally().shown() == 0
        && longThere.contains(record.rule())
        && window.toDays() > 0
        && others >= ENOUGH_OTHERS;
  }
}
