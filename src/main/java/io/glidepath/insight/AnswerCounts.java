package io.glidepath.insight;

import io.glidepath.insight.IssueCounts.Asked;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where is read what customers answered beside what the ledger had measured. Thread-safe. */
public interface AnswerCounts {
  /**
   * So many answers of this kind.
   *
   * @param language empty if it is not known
   * @param ces 1 to 7, 7 the easiest
   */
  record Answer(String issue, String language, int score, double ces, long n) {}

  /** So many of those in whose contact a rule charged. */
  record Charged(String issue, String rule, int score, double ces, long n) {}

  /** All of them. */
  record Answers(List<Answer> answers, List<Charged> charged) {}

  CompletionStage<Answers> answers(Asked asked);
}
