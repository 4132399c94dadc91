package io.glidepath.review;

import io.glidepath.advice.HandoverNote;
import java.util.concurrent.CompletionStage;

/**
 * Where QA asks what the advisor knew at a moment. Stages fail with {@link Unanswerable}, and with
 * {@link io.glidepath.journal.Journal.Unavailable} if the record cannot be reached. Thread-safe.
 */
public interface ReviewDesk {
  /** Asks the revision that decided at the moment. */
  String THEN = "then";

  /** Asks the live revision. */
  String LIVE = "live";

  /**
   * Why a rule spoke, or why not. A moment without a time is that of the rule's own decision after
   * its event, if there is one.
   *
   * @param rulebook {@link #THEN}, {@link #LIVE} or a revision
   * @param language of the sentences
   */
  CompletionStage<Why> why(Moment moment, String rule, String rulebook, String language);

  /** The same of all rules at work, without looking for changes. */
  CompletionStage<Overview> overview(Moment moment, String rulebook, String language);

  /** What the next agent should know, made from all that happened. */
  CompletionStage<HandoverNote> handover(String interactionId);

  /** All that happened in an interaction, and what the advisor did. */
  CompletionStage<Timeline> timeline(String interactionId);
}
