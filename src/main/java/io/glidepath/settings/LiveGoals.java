package io.glidepath.settings;

import io.glidepath.disk.DurableFiles;
import io.glidepath.insight.goal.Goal;
import io.glidepath.insight.goal.GoalDesk;
import io.glidepath.insight.goal.GoalDraft;
import io.glidepath.insight.goal.GoalFault;
import io.glidepath.insight.goal.GoalHistory;
import io.glidepath.insight.goal.GoalRevision;
import io.glidepath.rulebook.file.EditedText;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.LineEdit;
import io.glidepath.rulebook.file.SettingsOnDisk;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlEdits;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * The goals of a running server, and {@code goals.yaml}, in which they stand. What somebody writes
 * there by hand is kept when another is set on the page.
 */
public final class LiveGoals implements GoalDesk {
  private static final int MOST = 100;
  private static final String EMPTY = GoalsFile.GOALS + ": []\n";

  private final Path file;
  private final GoalHistory history;
  private final Clock clock;
  private volatile List<Goal> now;

  /** Reads the file of {@code config} now; throws {@link BadInput}. */
  public LiveGoals(Path config, GoalHistory history, Clock clock) {
    file = config.resolve(GoalsFile.NAME);
    this.history = history;
    this.clock = clock;
    now = GoalsFile.read(config);
  }

  @Override
  public List<Goal> now() {
    return now;
  }

  @Override
  public synchronized GoalRevision set(GoalDraft draft, String by, String why) {
    String before = text();
    List<Goal> goals = new ArrayList<>(read(before));
    Set<String> taken = goals.stream().map(Goal::id).collect(Collectors.toSet());
    GoalDraft named = draft.named(taken);
    List<GoalFault> faults = named.faults(taken);
    if (!faults.isEmpty()) {
      throw new Unfit(faults);
    }
    Goal goal = named.goal();
    goals.add(goal);
    EditedText text = EditedText.of(whole(before));
    YamlEdits edits = new YamlEdits(text.lines());
    return write(
        before,
        text.with(edits.add(map(text), GoalsFile.GOALS, members(goal))),
        goals,
        new GoalRevision(0, clock.instant(), by, why, goal.id(), ""));
  }

  @Override
  public synchronized GoalRevision remove(String id, String by, String why) {
    String before = text();
    List<Goal> goals = new ArrayList<>(read(before));
    int index = goals.stream().map(Goal::id).toList().indexOf(id);
    if (index < 0) {
      throw new Refused("There is no goal " + id + ".", true);
    }
    goals.remove(index);
    EditedText text = EditedText.of(before);
    YamlEdits edits = new YamlEdits(text.lines());
    List<LineEdit> edit =
        goals.isEmpty()
            ? edits.change(map(text), Map.of(GoalsFile.GOALS, List.of()))
            : edits.remove(map(text), GoalsFile.GOALS, index);
    return write(
        before, text.with(edit), goals, new GoalRevision(0, clock.instant(), by, why, id, ""));
  }

  @Override
  public CompletionStage<List<GoalRevision>> history() {
    return history.latest(MOST);
  }

  /** Writes the text, if it says these goals and the file is still what it was. */
  private GoalRevision write(
      String before, EditedText text, List<Goal> goals, GoalRevision revision) {
    String after = text.text();
    if (!read(after).equals(goals)) {
      throw new Refused(file + " is written in a way that cannot be changed from here.", false);
    }
    GoalRevision whole =
        new GoalRevision(
            0,
            revision.at(),
            revision.by(),
            revision.why(),
            revision.goal(),
            text.diff(GoalsFile.NAME));
    try {
      GoalRevision kept =
          history.add(whole, () -> replace(before, after)).toCompletableFuture().join();
      now = List.copyOf(goals);
      return kept;
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException changed
          ? new Refused(String.valueOf(changed.getMessage()), false)
          : e;
    }
  }

  private void replace(String before, String after) {
    try {
      if (!Files.exists(file)) {
        DurableFiles.create(file, "");
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write %s: %s".formatted(file, e), e);
    }
    SettingsOnDisk.replace(file, before, after);
  }

  private String text() {
    return Files.exists(file) ? TextFile.read(file) : "";
  }

  private List<Goal> read(String text) {
    try {
      return GoalsFile.read(file, text);
    } catch (BadInput e) {
      throw new Refused(String.valueOf(e.getMessage()), false);
    }
  }

  /** A text that has a mapping, if only of nothing. */
  private static String whole(String text) {
    boolean nothing = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    return !nothing
        ? text
        : text.isEmpty() || text.endsWith("\n") ? text + EMPTY : text + "\n" + EMPTY;
  }

  private static YamlMap map(EditedText text) {
    SourceFile source = new SourceFile(GoalsFile.NAME, text.text());
    return Objects.requireNonNull(YamlFile.read(source, new Findings()));
  }

  /** The members as they are written, in the order of the documentation. */
  private static Map<String, Object> members(Goal goal) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", goal.id());
    members.put("cause", goal.cause());
    String issue = goal.issue();
    if (issue != null) {
      members.put("issue", issue);
    }
    members.put("baseline", number(goal.baseline()));
    members.put("target", number(goal.target()));
    members.put("owner", goal.owner());
    members.put("due", goal.due().toString());
    members.put("sources", goal.sources());
    members.put("counter", goal.counter());
    return members;
  }

  private static Number number(double value) {
    boolean isWhole = value == Math.rint(value);
    return isWhole ? (Number) (long) value : (Number) value;
  }
}
