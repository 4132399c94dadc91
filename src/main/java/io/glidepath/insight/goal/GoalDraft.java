package io.glidepath.insight.goal;

import io.glidepath.insight.goal.GoalFault.Kind;
import io.glidepath.kpi.Measures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A goal as somebody writes it, each member a text, null where nothing stands. A goal on a bare
 * score, or on how soon complaints are closed, is none: whoever aims at it moves the number and not
 * what makes it.
 */
public record GoalDraft(
    @Nullable String id,
    @Nullable String cause,
    @Nullable String issue,
    @Nullable String baseline,
    @Nullable String target,
    @Nullable String owner,
    @Nullable String due,
    List<String> sources,
    @Nullable String counter) {
  private static final double MOST = 10_000;
  private static final String NUMBER = "\\d{1,6}(\\.\\d{1,6})?";

  /** What to aim at in place of a number: causes of the ledger that weigh on it most often. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "ces", "repeat-contact",
          "csat", "unsolved",
          "nps", "broken-promise",
          "closed-loop-time", "failed-fix");

  public GoalDraft {
    sources = List.copyOf(new LinkedHashSet<>(sources));
  }

  /** The same with a name that none of these has, if it has none. */
  public GoalDraft named(Set<String> taken) {
    if (id != null || cause == null) {
      return this;
    }
    String plain = "less-" + cause + (issue == null ? "" : "-in-" + issue);
    String free = plain;
    for (int n = 2; taken.contains(free); n++) {
      free = plain + "-" + n;
    }
    return new GoalDraft(free, cause, issue, baseline, target, owner, due, sources, counter);
  }

  /** What keeps it from being a goal beside those of these names; nothing if it is one. */
  public List<GoalFault> faults(Set<String> taken) {
    List<GoalFault> faults = new ArrayList<>();
    if (id != null && taken.contains(id)) {
      faults.add(new GoalFault("id", Kind.TAKEN, id, id + "-2"));
    }
    missing("id", id, faults);
    missing("cause", cause, faults);
    score("cause", cause, faults);
    score("id", id, faults);
    missing("baseline", baseline, faults);
    missing("target", target, faults);
    numbers(faults);
    missing("owner", owner, faults);
    missing("due", due, faults);
    day(faults);
    sources(faults);
    missing("counter", counter, faults);
    if (counter != null && Measures.known(counter).isEmpty()) {
      faults.add(new GoalFault("counter", Kind.NO_MEASURE, counter, "repeat-rate"));
    }
    return faults;
  }

  /** The goal; only of a draft without faults. */
  public Goal goal() {
    return new Goal(
        Objects.requireNonNull(id),
        Objects.requireNonNull(cause),
        issue,
        Double.parseDouble(Objects.requireNonNull(baseline)),
        Double.parseDouble(Objects.requireNonNull(target)),
        Objects.requireNonNull(owner),
        LocalDate.parse(Objects.requireNonNull(due)),
        sources,
        Objects.requireNonNull(counter));
  }

  private static void missing(String member, @Nullable String text, List<GoalFault> faults) {
    if (text == null) {
      faults.add(new GoalFault(member, Kind.MISSING, "", "…"));
    }
  }

  private static void score(String member, @Nullable String text, List<GoalFault> faults) {
    String measure = text == null ? null : Measures.known(text).orElse(null);
    String instead = measure == null ? null : INSTEAD.get(measure);
    if (text != null && instead != null) {
      faults.add(new GoalFault(member, Kind.SCORE, text, instead));
    }
  }

  private void numbers(List<GoalFault> faults) {
    Double from = number("baseline", baseline, "80", faults);
    Double to = number("target", target, "20", faults);
    if (from != null && to != null && to >= from) {
      faults.add(new GoalFault("target", Kind.NOT_LESS, String.valueOf(target), null));
    }
  }

  private static @Nullable Double number(
      String member, @Nullable String text, String instead, List<GoalFault> faults) {
    if (text == null) {
      return null;
    }
    if (text.matches(NUMBER) && Double.parseDouble(text) <= MOST) {
      return Double.valueOf(text);
    }
    faults.add(new GoalFault(member, Kind.NO_NUMBER, text, instead));
    return null;
  }

  private void day(List<GoalFault> faults) {
    try {
      if (due != null) {
        LocalDate.parse(due);
      }
    } catch (DateTimeParseException e) {
      faults.add(new GoalFault("due", Kind.NO_DAY, String.valueOf(due), "2027-03-31"));
    }
  }

  private void sources(List<GoalFault> faults) {
    String all = String.join(", ", Goal.SOURCES.stream().sorted().toList());
    sources.stream()
        .filter(source -> !Goal.SOURCES.contains(source))
        .findFirst()
        .ifPresent(
            wrong -> faults.add(new GoalFault("sources", Kind.NO_SOURCE, wrong, "of " + all)));
    if (sources.size() < 2) {
      faults.add(new GoalFault("sources", Kind.FEW_SOURCES, "", "two of " + all));
    }
  }
}
