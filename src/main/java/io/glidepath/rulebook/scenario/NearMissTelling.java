package io.glidepath.rulebook.scenario;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.FileRulebook;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a scenario that failed: what happened and what the cards did, and what was missing. */
final class NearMissTelling {
  private static final Set<String> PLAIN = Set.of("true", "false", "");

  private final FileRulebook rulebook;

  NearMissTelling(FileRulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Events in order of time, each with what the cards made of it. */
  List<String> course(List<Scenario.Step> steps, List<Decision> decisions) {
    List<String> lines = new ArrayList<>();
    Iterator<Decision> told = decisions.iterator();
    Decision next = told.hasNext() ? told.next() : null;
    for (int number = 0; number < steps.size(); number++) {
      Scenario.Step step = steps.get(number);
      for (; next != null && isBefore(next, number, step); next = advance(told)) {
        lines.add(act(next));
      }
      lines.add("%7s  %s  %s".formatted(ScenarioTime.words(step.at()), step.event(), data(step)));
    }
    for (; next != null; next = advance(told)) {
      lines.add(act(next));
    }
    return lines;
  }

  private static @Nullable Decision advance(Iterator<Decision> told) {
    return told.hasNext() ? told.next() : null;
  }

  /** Whether a decision was made before a step, the {@code number}-th from 0, was played. */
  private static boolean isBefore(Decision decision, int number, Scenario.Step step) {
    return decision.event().startsWith("e")
        ? Integer.parseInt(decision.event().substring(1)) <= number
        : ScenarioTime.millis(decision.at()) <= step.at();
  }

  private static String data(Scenario.Step step) {
    Map<String, @Nullable Object> data = step.data();
    String said =
        data.get("text") == null
            ? data.values().stream().map(Objects::toString).collect(Collectors.joining(", "))
            : "%s: “%s”".formatted(data.get("speaker"), data.get("text"));
    return step.interaction().equals(Scenario.INTERACTION)
        ? said
        : said + "  (interaction " + step.interaction() + ")";
  }

  private static String act(Decision decision) {
    String detail = decision.why() == null ? "" : " (" + decision.why() + ")";
    String did =
        switch (decision.outcome()) {
          case SHOWN -> "is suggested";
          case WITHDRAWN -> "is withdrawn";
          case SUPPRESSED -> "is kept back";
          case CHARGED -> "charges effort";
          case SIGNALLED -> "signals";
          case ALERTED -> "alerts the team lead";
          case SHADOW -> "would act, and is in the shadow";
          default -> decision.outcome().word();
        };
    String at = ScenarioTime.words(ScenarioTime.millis(decision.at()));
    String when =
        decision.outcome() == Outcome.SHADOW || decision.event().startsWith("e") ? "" : at;
    return "%7s    → %s %s%s".formatted(when, decision.rule(), did, detail);
  }

  /** A card's conditions as they stand now, with the values that they met. */
  List<String> conditions(String rule, long at, Reasons why) {
    List<String> lines = new ArrayList<>();
    lines.add("at %s, %s:".formatted(ScenarioTime.words(at), rule));
    for (Reasons.Line line : why.conditions()) {
      String met = PLAIN.contains(line.value()) ? "" : "  (met " + line.value() + ")";
      lines.add("  %s %s%s".formatted(line.held() ? "✓" : "✗", line.condition(), met));
    }
    why.nearMiss().ifPresent(line -> lines.add("  only that one was missing"));
    if (why.holds()) {
      lines.add(
          "  all of it holds" + (rulebook.indexOf(rule) < 0 ? "" : "; see what kept it back"));
    }
    return lines;
  }
}
