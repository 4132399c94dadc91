package io.glidepath.kpi;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The center's KPI settings as they are, and how somebody changes them. Thread-safe. */
public interface SettingsDesk {
  KpiSettings now();

  /**
   * What somebody wants.
   *
   * @param diff the fix as they saw it
   * @param language of the fix
   */
  record Wish(FlagName flag, String diff, String language, String by, String why) {}

  /** Writes the fix of one flag into the settings file. Blocks. Throws {@link Refused}. */
  SettingsRevision apply(Wish wish);

  /** The latest changes, the last first. */
  CompletionStage<List<SettingsRevision>> history();

  /** The fix is not written. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }
  }
}
