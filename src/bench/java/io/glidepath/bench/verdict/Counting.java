package io.glidepath.bench.verdict;

import static java.util.Objects.requireNonNull;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import org.jspecify.annotations.Nullable;

/** A consultant that counts how often it is asked, and remembers its latest answer. */
final class Counting implements Consultant {
  private final Consultant asked;
  private @Nullable Verdict latest;
  private long looks;
  private long reasons;

  Counting(Consultant asked) {
    this.asked = asked;
  }

  @Override
  public Rulebook rulebook() {
    return asked.rulebook();
  }

  @Override
  public Verdict consult(Story story) {
    looks++;
    Verdict verdict = asked.consult(story);
    latest = verdict;
    return verdict;
  }

  @Override
  public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
    reasons++;
    return asked.explain(rule, story, row, language);
  }

  /** The latest answer; only after a question. */
  Verdict latest() {
    return requireNonNull(latest);
  }

  long looks() {
    return looks;
  }

  long reasons() {
    return reasons;
  }

  @Override
  public void close() {
    asked.close();
  }
}
