package io.glidepath;

import io.glidepath.insight.goal.Goal;
import io.glidepath.kpi.Measures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands where in {@code goals.yaml}: the causes that are to go. A goal on a bare score, or on
 * how soon complaints are closed, is refused: whoever aims at it moves the number and not what
 * makes it.
 */
final class GoalsFile {
  private static final double MOST = 10_000;

  /** What to aim at in place of a number: causes of the ledger that weigh on it most often. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "ces", "repeat-contact",
          "csat", "unsolved",
          "nps", "broken-promise",
          "closed-loop-time", "failed-fix");

  private final Set<String> ids = new HashSet<>();

  private GoalsFile() {}

  /** The goals of a settings directory, none without the file; throws {@link BadInput}. */
  static List<Goal> read(Path config) {
    return SettingsSection.read(
        config.resolve("goals.yaml"),
        file -> {
          file.allowOnly("goals");
          GoalsFile goals = new GoalsFile();
          return file.sections("goals").stream().map(goals::goal).toList();
        });
  }

  private Goal goal(SettingsSection goal) {
    goal.allowOnly(
        "id", "cause", "issue", "baseline", "target", "owner", "due", "sources", "counter");
    String id = goal.needed("id");
    if (!id.isEmpty() && !ids.add(id)) {
      goal.error("id", "there are two goals " + id, "id: " + id + "-2");
    }
    String cause = goal.needed("cause");
    refuseScore(goal, "cause", cause);
    refuseScore(goal, "id", id);
    double baseline = number(goal, "baseline");
    double target = number(goal, "target");
    if (goal.has("baseline") && goal.has("target") && target >= baseline) {
      goal.error("target", "is not less than the baseline, so that nothing is to go", null);
    }
    return new Goal(
        id,
        cause,
        goal.text("issue"),
        baseline,
        target,
        goal.needed("owner"),
        due(goal),
        sources(goal),
        counter(goal));
  }

  /** Says which cause to choose in place of a number. */
  private static void refuseScore(SettingsSection goal, String key, String written) {
    Optional<String> measure = Measures.known(written);
    measure
        .filter(INSTEAD::containsKey)
        .ifPresent(
            score ->
                goal.error(
                    key,
                    "'%s' is a number and no cause; whoever aims at it moves the number"
                        .formatted(written),
                    "cause: " + INSTEAD.get(score)));
  }

  private static double number(SettingsSection goal, String key) {
    goal.needed(key);
    return goal.real(key, 0, 0, MOST);
  }

  private static LocalDate due(SettingsSection goal) {
    String due = goal.needed("due");
    try {
      return due.isEmpty() ? LocalDate.MAX : LocalDate.parse(due);
    } catch (DateTimeParseException e) {
      goal.error("due", "'" + due + "' is no day", "due: 2027-03-31");
      return LocalDate.MAX;
    }
  }

  private static List<String> sources(SettingsSection goal) {
    Set<String> sources = new LinkedHashSet<>(goal.texts("sources"));
    String all = String.join(", ", Goal.SOURCES.stream().sorted().toList());
    sources.stream()
        .filter(source -> !Goal.SOURCES.contains(source))
        .findFirst()
        .ifPresent(
            wrong -> goal.error("sources", "'" + wrong + "' is no kind of source", "of " + all));
    if (sources.size() < 2) {
      goal.error("sources", "a goal is judged by two sources at least", "two of " + all);
    }
    return List.copyOf(sources);
  }

  private static String counter(SettingsSection goal) {
    String counter = goal.needed("counter");
    if (!counter.isEmpty() && Measures.known(counter).isEmpty()) {
      goal.error("counter", "'" + counter + "' is no measure", "counter: repeat-rate");
    }
    return counter;
  }
}
