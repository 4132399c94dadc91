package io.glidepath.web.view;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Signal;
import io.glidepath.effort.Charge;
import io.glidepath.effort.EffortScore;
import io.glidepath.effort.Ledger;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as the outside sees it.
 *
 * @param customer a pseudonym
 * @param suggestions the active ones, most urgent first
 * @param attention why its agent is told nothing, as {@link SilenceView} has it; null if something
 *     is shown, or there is nobody to tell
 */
public record InteractionView(
    String interactionId,
    String status,
    @Nullable String channel,
    @Nullable String language,
    @Nullable String issue,
    @Nullable String customer,
    @Nullable String agentId,
    @Nullable String team,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Instant lastAt,
    long seq,
    Effort effort,
    Risk riskOfComingBack,
    List<Suggestion> suggestions,
    List<Signal> signals,
    @Nullable Map<String, Object> attention) {

  /**
   * @param issueScore what the issue has cost over all contacts about it, 0 to 100
   */
  public record Effort(int score, List<Charge> charges, int issueScore) {}

  /** What only foretells that the customer will be back: 0 to 100, and why. */
  public record Risk(int score, List<Charge> charges) {}

  static Effort effort(int score, AdviceState state) {
    Ledger ledger = new Ledger(state.charges());
    int issue = EffortScore.of(state.earlierPoints() + ledger.points());
    return new Effort(score, ledger.charges(), issue);
  }

  static Risk risk(AdviceState state) {
    Ledger ledger = new Ledger(state.charges());
    return new Risk(ledger.risk(), ledger.foretold());
  }
}
