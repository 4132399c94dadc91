package io.glidepath.observation;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts the contacts that are kept. Thread-safe. */
public interface Contacts {
  CompletionStage<Counted> count(Question question);

  /** The median handle time of resolved contacts that ended in the span, by issue. */
  CompletionStage<List<Counted.Median>> medians(Span span, List<String> channels);
}
