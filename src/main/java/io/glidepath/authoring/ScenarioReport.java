package io.glidepath.authoring;

import java.util.List;

/** What came of playing scenarios. */
public record ScenarioReport(List<Result> results) {
  /**
   * What came of one scenario.
   *
   * @param file as the reader of the report names it
   * @param line where the scenario begins, from 1
   * @param column likewise
   * @param todo whether a failure is known and accepted for now
   * @param failures what was expected and did not happen; empty if it passed
   * @param notes the timeline and the near misses, for those who ask why
   */
  public record Result(
      String file,
      int line,
      int column,
      String rule,
      String name,
      boolean passed,
      boolean todo,
      List<String> failures,
      List<String> notes) {

    /** Whether it counts as a failure. */
    public boolean isFailure() {
      return !passed && !todo;
    }

    /** The same, with its file told from another directory than that of the rules. */
    public Result in(String directory) {
      return new Result(
          directory + "/" + file, line, column, rule, name, passed, todo, failures, notes);
    }
  }

  public List<Result> failures() {
    return results.stream().filter(Result::isFailure).toList();
  }
}
