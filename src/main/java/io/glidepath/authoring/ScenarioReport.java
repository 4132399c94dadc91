package io.glidepath.authoring;

import java.util.List;

/** What came of playing scenarios. */
public record ScenarioReport(List<Result> results) {
  /**
   * @param todo whether a failure is known and accepted for now
   * @param failures what was expected and did not happen; empty if it passed
   * @param notes the timeline and the near misses, for those who ask why
   */
  public record Result(
      String file,
      int line,
      String rule,
      String name,
      boolean passed,
      boolean todo,
      List<String> failures,
      List<String> notes) {

    public boolean isFailure() {
      return !passed && !todo;
    }
  }

  public List<Result> failures() {
    return results.stream().filter(Result::isFailure).toList();
  }
}
