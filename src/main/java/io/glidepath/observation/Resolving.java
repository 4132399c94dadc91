package io.glidepath.observation;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Observed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long it takes to resolve an issue, beside a handle time that a setting allows. Contacts count
 * of which it was said that they are resolved, and whose customers did not come back.
 */
final class Resolving {
  private static final List<String> SOURCES = List.of("handle-time", "agents", "repeat-contacts");

  private final Kpi kpi;
  private final List<Counted.Median> medians;
  private final ObservedTexts texts;

  /** {@code medians} are those of all issues; a setting for some of them looks only at these. */
  Resolving(Kpi kpi, List<Counted.Median> medians, ObservedTexts texts) {
    this.kpi = kpi;
    this.medians = of(kpi, medians);
    this.texts = texts;
  }

  /** Whether a setting allows at most so much time for a contact. */
  static boolean isAskedOf(Kpi kpi) {
    return kpi.measures().equals("handle-time") && kpi.targetIsCap() && kpi.targetValue() > 0;
  }

  /** What it surely takes at the median, of the issue that takes longest; empty if too few tell. */
  static Optional<Double> surely(Kpi kpi, List<Counted.Median> medians) {
    return longest(of(kpi, medians)).map(Counted.Median::low);
  }

  private static List<Counted.Median> of(Kpi kpi, List<Counted.Median> medians) {
    List<Counted.Median> named =
        medians.stream().filter(median -> kpi.lists("for", median.issue())).toList();
    return named.isEmpty() ? medians : named;
  }

  private static Optional<Counted.Median> longest(List<Counted.Median> medians) {
    return medians.stream()
        .filter(Resolving::tells)
        .max(Comparator.comparingDouble(Counted.Median::low));
  }

  private static boolean tells(Counted.Median median) {
    return median.of() >= Sheet.FEWEST && isMany(median);
  }

  private static boolean isMany(Counted.Median median) {
    return median.customers() >= Sheet.FEWEST_CUSTOMERS && Sheet.isManyPeople(median.agents());
  }

  Observed told(Span span) {
    Sheet sheet = new Sheet("median-handle-time", kpi, span, texts, SOURCES);
    Optional<Counted.Median> longest = longest(medians);
    if (longest.isEmpty()) {
      return sheet.notEnough(medians.stream().mapToLong(Counted.Median::of).max().orElse(0));
    }
    Counted.Median it = longest.get();
    medians.forEach(each -> row(sheet, each));
    sheet.behind(it.behind());
    String text =
        texts.say(
            "median", it.issue(), it.seconds(), it.of(), kpi.targetValue(), it.low(), it.high());
    return sheet.told(text, it.of(), "seconds", it.seconds(), it.low(), it.high());
  }

  private void row(Sheet sheet, Counted.Median each) {
    if (!isMany(each)) {
      sheet.tooFew(each.issue());
    } else {
      String text = texts.say("row.median", each.issue(), each.seconds(), each.of());
      sheet.row(each.issue(), text, each.of(), each.seconds(), each.low(), each.high());
    }
  }
}
