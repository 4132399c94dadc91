package io.glidepath.insight.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Where it is read what customers named as causes, and which other sources speak. Thread-safe. */
public interface CauseCounts {
  /** How often customers of an issue named a cause; the issue is empty if none was named. */
  record Named(String issue, String cause, long n) {}

  /**
   * All of it.
   *
   * @param sources how often signals, outcomes and agents told something
   */
  record Causes(List<Named> named, Map<String, Long> sources) {}

  /** What was told on these days. */
  CompletionStage<Causes> causes(LocalDate since, LocalDate until);
}
