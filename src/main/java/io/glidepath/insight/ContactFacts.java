package io.glidepath.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one interaction.
 *
 * @param customer the id of the key of its customer; null until it is known
 * @param receivedFrom when its first event came in
 * @param receivedTo when its latest did
 * @param counts whether it is a contact: what we or a machine began is none, nor is a part of
 *     another
 * @param issue empty if none was named
 * @param ces a survey answer on 1 to 7, 7 the easiest, whatever its own scale was
 * @param csat a survey answer on 0 to 10
 * @param nps 0 to 10
 * @param leaving whether the customer said with an answer that they may leave
 * @param cause what the customer named as the cause
 * @param outcomes what came of the customer, as events of this interaction's record tell
 * @param obstacles the kinds of what agents reported to stand in the way, once for each report
 * @param accepted the suggestions that agents took up, each its rule, a tilde and its number
 */
public record ContactFacts(
    String interactionId,
    @Nullable String customer,
    Instant receivedFrom,
    Instant receivedTo,
    @Nullable Instant startedAt,
    boolean counts,
    String issue,
    @Nullable Instant issueAt,
    String segment,
    String channel,
    String language,
    String touchpoint,
    @Nullable Instant connectedAt,
    @Nullable Instant endedAt,
    @Nullable Instant wrappedAt,
    @Nullable Double ces,
    @Nullable Double csat,
    @Nullable Integer nps,
    @Nullable Boolean leaving,
    @Nullable String cause,
    List<Outcome> outcomes,
    List<String> obstacles,
    List<String> accepted) {
  public ContactFacts {
    outcomes = List.copyOf(outcomes);
    obstacles = List.copyOf(obstacles);
    accepted = List.copyOf(accepted);
  }

  /** What came of a customer, such as renewed, and when. */
  public record Outcome(String word, Instant at) {}
}
