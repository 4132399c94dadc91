package io.glidepath.observation;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts the contacts that are kept. Thread-safe. */
public interface Contacts {
  CompletionStage<Counted> count(Question question);

  /**
   * The median handle time, by issue, of contacts that ended in the span, of which somebody said
   * that they are resolved, and whose customers did not come back.
   */
  CompletionStage<List<Counted.Median>> medians(Span span, List<String> channels);
}
