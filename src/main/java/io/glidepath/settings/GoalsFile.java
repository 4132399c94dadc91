package io.glidepath.settings;

import io.glidepath.insight.goal.Goal;
import io.glidepath.insight.goal.GoalDraft;
import io.glidepath.insight.goal.GoalFault;
import io.glidepath.runtime.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands where in {@code goals.yaml}: the causes that are to go. */
public final class GoalsFile {
  /** What it is called beside the other settings. */
  static final String NAME = "goals.yaml";

  /** The name of the list in it. */
  static final String GOALS = "goals";

  private final Set<String> ids = new HashSet<>();
  private final List<Goal> goals = new ArrayList<>();

  private GoalsFile() {}

  /** The goals of a settings directory, none without the file; throws {@link BadInput}. */
  public static List<Goal> read(Path config) {
    return SettingsSection.read(config.resolve(NAME), GoalsFile::goals);
  }

  /** The same of a text that stands there, or is to stand there. */
  static List<Goal> read(Path file, String text) {
    return SettingsSection.read(file, text, GoalsFile::goals);
  }

  private static List<Goal> goals(SettingsSection file) {
    file.allowOnly(GOALS);
    GoalsFile read = new GoalsFile();
    file.sections(GOALS).forEach(read::goal);
    return List.copyOf(read.goals);
  }

  private void goal(SettingsSection goal) {
    goal.allowOnly(
        "id", "cause", "issue", "baseline", "target", "owner", "due", "sources", "counter");
    GoalDraft draft =
        new GoalDraft(
            goal.text("id"),
            goal.text("cause"),
            goal.text("issue"),
            goal.text("baseline"),
            goal.text("target"),
            goal.text("owner"),
            goal.text("due"),
            goal.texts("sources"),
            goal.text("counter"));
    List<GoalFault> faults = draft.faults(ids);
    faults.forEach(
        fault -> {
          String instead = fault.instead();
          boolean isPlace = instead != null && instead.matches("(two )?of .*");
          goal.error(
              fault.member(),
              fault.sentence(),
              instead == null || isPlace ? instead : fault.member() + ": " + instead);
        });
    if (faults.isEmpty()) {
      ids.add(draft.goal().id());
      goals.add(draft.goal());
    }
  }
}
