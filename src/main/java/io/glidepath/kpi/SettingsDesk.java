package io.glidepath.kpi;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The center's KPI settings as they are, and how somebody changes them. Thread-safe. */
public interface SettingsDesk {
  KpiSettings now();

  /** Whether somebody else approves what one changes. */
  boolean secondPerson();

  /**
   * What somebody wants.
   *
   * @param diff the fix as they saw it
   * @param language of the fix
   */
  record Wish(FlagName flag, String diff, String language, String by, String why) {}

  /** What came of a wish: it is written, or waits for a second person. */
  record Outcome(@Nullable SettingsRevision written, SettingsHistory.@Nullable Proposal waiting) {}

  /**
   * Writes the fix of one flag into the settings file, or lets it wait for a second person. Blocks.
   * Throws {@link Refused}.
   */
  Outcome apply(Wish wish);

  /** Writes what somebody else proposed. Blocks. Throws {@link Refused}. */
  SettingsRevision approve(long no, String by);

  /** Ends the waiting of a proposal, which one's own may be. Blocks. Throws {@link Refused}. */
  SettingsHistory.Proposal reject(long no, String by, @Nullable String why);

  /** The latest changes, the last first. */
  CompletionStage<List<SettingsRevision>> history();

  /** What waits for a second person, the last first. */
  CompletionStage<List<SettingsHistory.Proposal>> waiting();

  /** Nothing is written. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Kind {
      /** The settings are not what they were. */
      CHANGED,
      /** Another person has to do it. */
      NOT_YOURS,
      /** Nothing of that number waits. */
      UNKNOWN
    }

    private final Kind kind;

    public Refused(Kind kind, String message) {
      super(message);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }
}
