package io.glidepath.insight.goal;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The center's goals as they are, and how somebody sets one or takes one away. Thread-safe. */
public interface GoalDesk {
  List<Goal> now();

  /**
   * Writes a goal into the settings file; one without an id gets one. Blocks. Throws {@link Unfit}
   * or {@link Refused}.
   */
  GoalRevision set(GoalDraft draft, String by, String why);

  /** Takes the goal of that id out of the settings file. Blocks. Throws {@link Refused}. */
  GoalRevision remove(String id, String by, String why);

  /** The latest changes, the last first. */
  CompletionStage<List<GoalRevision>> history();

  /** Nothing is written: what was sent is no goal. */
  final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<GoalFault> faults;

    public Unfit(List<GoalFault> faults) {
      super("It is no goal");
      this.faults = List.copyOf(faults);
    }

    /** What is wrong with it, one at least. */
    public List<GoalFault> faults() {
      return faults;
    }
  }

  /** Nothing is written: the settings file is not as it was, or has no such goal. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    /** {@code unknown} says that there is no such goal. */
    public Refused(String why, boolean unknown) {
      super(why);
      this.unknown = unknown;
    }

    public boolean isUnknown() {
      return unknown;
    }
  }
}
