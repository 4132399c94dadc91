package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.file.FilePlace;
import java.util.List;

/**
 * What came of one scenario.
 *
 * @param failures what was not as expected, each with the line that expected it; empty if it passed
 * @param notes what other cards did, and why the card did not hold
 * @param todo whether a failure is known and does not count
 */
public record ScenarioResult(
    FilePlace place,
    String rule,
    String name,
    List<String> failures,
    List<String> notes,
    boolean todo) {
  public boolean passed() {
    return failures.isEmpty();
  }

  /** The same with its file told from another directory than that of the rules. */
  public ScenarioResult in(String directory) {
    FilePlace placed = new FilePlace(directory + "/" + place.file(), place.line(), place.column());
    return new ScenarioResult(placed, rule, name, failures, notes, todo);
  }

  /** Whether it counts as a failure. */
  public boolean isFailure() {
    return !passed() && !todo;
  }
}
