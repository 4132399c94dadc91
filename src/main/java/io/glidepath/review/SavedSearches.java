package io.glidepath.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Searches of the log that reviewers keep under a name and share. Thread-safe. */
public interface SavedSearches {
  /**
   * One of them.
   *
   * @param query the parameters as they were written, so that {@code since=7d} stays that
   * @param by who saved it last
   */
  record SavedSearch(String name, Map<String, String> query, String by, Instant at) {}

  /** All of them, by name. */
  CompletionStage<List<SavedSearch>> all();

  /** Saves one in place of what had its name; false if nothing had. */
  CompletionStage<Boolean> save(SavedSearch search);

  /** Takes one away; false if there was none. */
  CompletionStage<Boolean> delete(String name);
}
