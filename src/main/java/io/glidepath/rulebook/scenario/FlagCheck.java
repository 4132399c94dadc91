package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A scenario about KPI settings, against the cards that hold for them. */
final class FlagCheck {
  private final Scenario scenario;
  private final Map<String, Set<String>> raised;
  private final Set<String> all = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();

  private FlagCheck(Scenario scenario, Map<String, Set<String>> raised) {
    this.scenario = scenario;
    this.raised = raised;
    raised.values().forEach(all::addAll);
  }

  /**
   * What was not as expected when these cards were raised, by the setting or item that they are
   * raised against.
   */
  static List<String> failures(Scenario scenario, Map<String, Set<String>> raised) {
    FlagCheck check = new FlagCheck(scenario, raised);
    scenario.expectations().forEach(check::expected);
    check.unexpected();
    return check.failures;
  }

  private void expected(Expectation expected) {
    Set<String> found = expected.on().isEmpty() ? all : on(expected.on());
    if (found.contains(expected.rule()) != expected.met()) {
      failures.add(
          "line %d: %s should%s be flagged%s; flagged: %s"
              .formatted(
                  expected.place().line(),
                  expected.rule(),
                  expected.met() ? "" : " not",
                  expected.on().isEmpty() ? "" : " on “%s”".formatted(expected.on()),
                  found.isEmpty() ? "nothing" : String.join(", ", found)));
    }
  }

  private void unexpected() {
    if (scenario.expectations().isEmpty() && all.contains(scenario.rule())) {
      failures.add(scenario.rule() + " is flagged and should be silent");
    }
    scenario.never().stream()
        .filter(all::contains)
        .forEach(rule -> failures.add(rule + " is flagged and never should be"));
    for (String name : scenario.silent()) {
      on(name).forEach(rule -> failures.add("“%s” is flagged by %s".formatted(name, rule)));
    }
    if (scenario.strict()) {
      raised.forEach((name, rules) -> rules.forEach(rule -> strict(name, rule)));
    }
  }

  private void strict(String name, String rule) {
    boolean expected =
        scenario.expectations().stream()
            .anyMatch(
                each -> each.rule().equals(rule) && (each.on().isEmpty() || each.on().equals(name)));
    if (!expected) {
      failures.add("“%s” is flagged by %s, and nobody expects it".formatted(name, rule));
    }
  }

  private Set<String> on(String name) {
    return raised.getOrDefault(name, Set.of());
  }
}
