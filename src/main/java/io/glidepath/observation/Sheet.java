package io.glidepath.observation;

import io.glidepath.estimate.Proportion;
import io.glidepath.estimate.RiskDifference;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Observed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down one thing that was observed about a setting, with its window and its sources. Figures
 * of fewer than 200 contacts, or of one to four agents, are not told.
 */
final class Sheet {
  static final long FEWEST = 200;
  static final long FEWEST_AGENTS = 5;
  static final long FEWEST_CUSTOMERS = 10;
  private static final double PERCENT = 100;
  private static final int MOST_ROWS = 20;
  private static final int MOST_BEHIND = 20;

  private final String about;
  private final Kpi kpi;
  private final Span span;
  private final ObservedTexts texts;
  private final List<String> sources;
  private final List<Observed.Row> rows = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();

  Sheet(String about, Kpi kpi, Span span, ObservedTexts texts, List<String> sources) {
    this.about = about;
    this.kpi = kpi;
    this.span = span;
    this.texts = texts;
    this.sources = sources;
  }

  static boolean tellsOf(Counted counted, long n) {
    return n >= FEWEST && isManyPeople(counted.agents());
  }

  static boolean isManyPeople(long agents) {
    return agents == 0 || agents >= FEWEST_AGENTS;
  }

  Sheet row(
      String name, String text, long n, double value, @Nullable Double low, @Nullable Double high) {
    if (rows.size() < MOST_ROWS) {
      rows.add(new Observed.Row(name, text, n, rounded(value), rounded(low), rounded(high)));
    }
    return this;
  }

  /** A share of so many, as a percentage. */
  Sheet row(String name, Proportion share) {
    return row(
        name,
        texts.say("row.share", name, percent(share.value()), share.of()),
        share.of(),
        percent(share.value()),
        percent(share.low()),
        percent(share.high()));
  }

  Sheet tooFew(String name) {
    if (rows.size() < MOST_ROWS) {
      rows.add(new Observed.Row(name, texts.say("row.few", name), null, null, null, null));
    }
    return this;
  }

  Sheet behind(List<String> interactions) {
    interactions.stream()
        .filter(each -> behind.size() < MOST_BEHIND && !behind.contains(each))
        .forEach(behind::add);
    return this;
  }

  Observed notEnough(long n) {
    String text = texts.say("not-enough", n, FEWEST) + " " + window();
    return new Observed(
        about,
        text,
        false,
        n,
        null,
        null,
        null,
        null,
        span.since(),
        span.until(),
        sources,
        sources.size() == 1,
        owner(),
        List.of(),
        List.of());
  }

  Observed told(String text, long n, String unit, double value, double low, double high) {
    return new Observed(
        about,
        text + " " + window() + " " + label(),
        true,
        n,
        rounded(value),
        rounded(low),
        rounded(high),
        unit,
        span.since(),
        span.until(),
        sources,
        sources.size() == 1,
        owner(),
        List.copyOf(rows),
        List.copyOf(behind));
  }

  /** A difference in points; {@code name} is what the sentence of either direction begins with. */
  Observed told(String name, RiskDifference difference, Object... more) {
    double value = percent(difference.value());
    double low = percent(difference.low());
    double high = percent(difference.high());
    boolean less = difference.high() < 0;
    String direction = !difference.isClear() ? ".unclear" : less ? ".less" : ".more";
    List<Object> values = new ArrayList<>();
    values.add(less ? -value : value);
    values.add(less ? -high : low);
    values.add(less ? -low : high);
    values.add(difference.n());
    values.addAll(List.of(more));
    String text = texts.say(name + direction, values.toArray());
    return told(text, difference.n(), "points", value, low, high);
  }

  private String window() {
    return texts.say("window", texts.day(span.since()), texts.day(span.until()));
  }

  private String label() {
    List<String> named = sources.stream().map(each -> texts.word("source", each)).toList();
    return texts.say(sources.size() == 1 ? "one-source" : "sources", String.join(", ", named));
  }

  private @Nullable String owner() {
    String owner = kpi.more("owner");
    return owner.isEmpty() ? null : owner;
  }

  static double percent(double share) {
    return share * PERCENT;
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : (Double) rounded((double) value);
  }
}
