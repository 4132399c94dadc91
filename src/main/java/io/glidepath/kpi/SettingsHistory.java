package io.glidepath.kpi;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps the changes that were made on the page. Thread-safe. */
public interface SettingsHistory {
  /** The latest first, at most so many. */
  CompletionStage<List<SettingsRevision>> latest(int most);

  /**
   * Keeps a revision under the next number if {@code write} succeeds, and nothing if it throws or
   * the revision cannot be kept.
   */
  CompletionStage<SettingsRevision> add(SettingsRevision revision, Runnable write);
}
