package io.glidepath.observation;

import io.glidepath.estimate.Proportion;
import io.glidepath.estimate.RiskDifference;
import io.glidepath.estimate.Stratum;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Observed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers to a survey by when and where customers were asked: hard is the worst third. */
final class Asks {
  private static final List<String> SOURCES = List.of("surveys");
  private static final String UNKNOWN = "";

  /** Asked later than a day after the contact. */
  private static final Predicate<String> LATE = delay -> delay.compareTo("2") > 0;

  private final Kpi kpi;
  private final Counted counted;
  private final ObservedTexts texts;

  Asks(Kpi kpi, Counted counted, ObservedTexts texts) {
    this.kpi = kpi;
    this.counted = counted;
    this.texts = texts;
  }

  List<Observed> told(Question.Answers question) {
    return List.of(byDelay(question.span()), byChannel(question.span()));
  }

  private Observed byDelay(Span span) {
    Sheet sheet = new Sheet("answers-by-delay", kpi, span, texts, SOURCES);
    RiskDifference difference = RiskDifference.of(strata(Asks::delay, LATE));
    if (!Sheet.tellsOf(counted, answers())) {
      return sheet.notEnough(answers());
    }
    rows(sheet, Asks::delay, "delay");
    return sheet.told("delay", difference, answers());
  }

  private Observed byChannel(Span span) {
    Sheet sheet = new Sheet("answers-by-channel", kpi, span, texts, SOURCES);
    if (!Sheet.tellsOf(counted, answers())) {
      return sheet.notEnough(answers());
    }
    String channel = channel();
    RiskDifference difference = RiskDifference.of(strata(Asks::channel, channel::equals));
    rows(sheet, Asks::channel, "asked");
    return sheet.told("asked", difference, answers(), texts.word("asked", named(channel)));
  }

  /** The one that the setting asks on; where it leaves that open, the one most are asked on. */
  private String channel() {
    Map<String, Long> sizes = new TreeMap<>();
    counted.cells().forEach(cell -> sizes.merge(channel(cell), cell.of(), Long::sum));
    return sizes.containsKey(kpi.surveyChannel()) && !kpi.surveyChannel().isEmpty()
        ? kpi.surveyChannel()
        : sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UNKNOWN);
  }

  private long answers() {
    return counted.cells().stream().mapToLong(Counted.Cell::of).sum();
  }

  private void rows(Sheet sheet, Function<Counted.Cell, String> group, String kind) {
    Map<String, List<Counted.Cell>> groups = new TreeMap<>();
    for (Counted.Cell cell : counted.cells()) {
      groups.computeIfAbsent(group.apply(cell), each -> new ArrayList<>()).add(cell);
    }
    groups.forEach(
        (name, cells) -> {
          String word = texts.word(kind, named(name));
          if (cells.stream().mapToLong(Counted.Cell::customers).sum() < Sheet.FEWEST_CUSTOMERS) {
            sheet.tooFew(word);
          } else {
            long of = cells.stream().mapToLong(Counted.Cell::of).sum();
            long hits = cells.stream().mapToLong(Counted.Cell::hits).sum();
            sheet.row(word, Proportion.of(hits, of, Proportion.USUAL));
            cells.forEach(cell -> sheet.behind(cell.behind()));
          }
        });
  }

  private List<Stratum> strata(Function<Counted.Cell, String> group, Predicate<String> meant) {
    Map<String, Stratum> byIssue = new LinkedHashMap<>();
    for (Counted.Cell cell : counted.cells()) {
      Stratum stratum =
          meant.test(group.apply(cell))
              ? new Stratum(cell.issue(), cell.of(), cell.hits(), 0, 0)
              : new Stratum(cell.issue(), 0, 0, cell.of(), cell.hits());
      byIssue.merge(cell.issue(), stratum, Stratum::with);
    }
    return List.copyOf(byIssue.values());
  }

  private static String named(String group) {
    return group.isEmpty() ? "unknown" : group;
  }

  private static String delay(Counted.Cell cell) {
    return cell.group().substring(0, cell.group().indexOf(':'));
  }

  private static String channel(Counted.Cell cell) {
    return cell.group().substring(cell.group().indexOf(':') + 1);
  }
}
