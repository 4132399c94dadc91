package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A scenario about KPI settings, against the cards that hold for them. */
final class FlagCheck {
  private FlagCheck() {}

  /** What was not as expected when these cards were raised. */
  static List<String> failures(Scenario scenario, Set<String> raised) {
    List<String> failures = new ArrayList<>();
    String all = raised.isEmpty() ? "nothing" : String.join(", ", raised);
    for (Expectation expected : scenario.expectations()) {
      if (raised.contains(expected.rule()) != expected.met()) {
        failures.add(
            "line %d: %s should%s be flagged; flagged: %s"
                .formatted(
                    expected.place().line(), expected.rule(), expected.met() ? "" : " not", all));
      }
    }
    if (scenario.expectations().isEmpty() && raised.contains(scenario.rule())) {
      failures.add(scenario.rule() + " is flagged and should be silent");
    }
    scenario.never().stream()
        .filter(raised::contains)
        .forEach(rule -> failures.add(rule + " is flagged and never should be"));
    return failures;
  }
}
