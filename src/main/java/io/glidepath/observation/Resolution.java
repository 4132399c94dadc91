package io.glidepath.observation;

import io.glidepath.estimate.Proportion;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Observed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** First-contact resolution as it is said at the end of contacts, beside who came back. */
final class Resolution {
  private static final List<String> SOURCES = List.of("agents", "repeat-contacts");
  private static final String ANY = "any";

  private final Kpi kpi;
  private final Counted counted;
  private final ObservedTexts texts;

  Resolution(Kpi kpi, Counted counted, ObservedTexts texts) {
    this.kpi = kpi;
    this.counted = counted;
    this.texts = texts;
  }

  Observed twoWays(Question.Resolutions question) {
    Sheet sheet = new Sheet("resolution-counted", kpi, question.span(), texts, SOURCES);
    Proportion said = share("said");
    Proportion same = share("same");
    Proportion any = share(ANY);
    if (!Sheet.tellsOf(counted, any.of())) {
      return sheet.notEnough(any.of());
    }
    sheet.row(texts.word("resolved", "said"), said);
    sheet.row(texts.word("resolved", "same"), same);
    sheet.row(texts.word("resolved", ANY), any);
    byIssue(sheet);
    String text =
        texts.say(
            "resolved",
            Sheet.percent(said.value()),
            Sheet.percent(any.value()),
            Sheet.percent(any.low()),
            Sheet.percent(any.high()),
            any.of(),
            Sheet.percent(same.value()));
    return sheet.told(
        text,
        any.of(),
        "percent",
        Sheet.percent(any.value()),
        Sheet.percent(any.low()),
        Sheet.percent(any.high()));
  }

  private void byIssue(Sheet sheet) {
    Map<String, Counted.Cell> issues = new TreeMap<>();
    counted.cells().stream()
        .filter(cell -> cell.group().equals(ANY))
        .forEach(cell -> issues.put(cell.issue(), cell));
    for (Counted.Cell cell : issues.values()) {
      if (cell.customers() < Sheet.FEWEST_CUSTOMERS) {
        sheet.tooFew(cell.issue());
      } else {
        sheet.row(cell.issue(), Proportion.of(cell.hits(), cell.of(), Proportion.USUAL));
        sheet.behind(cell.behind());
      }
    }
  }

  private Proportion share(String group) {
    return Proportion.of(
        sum(group, Counted.Cell::hits), sum(group, Counted.Cell::of), Proportion.USUAL);
  }

  private long sum(String group, ToLongFunction<Counted.Cell> number) {
    return counted.cells().stream()
        .filter(cell -> cell.group().equals(group))
        .mapToLong(number)
        .sum();
  }
}
