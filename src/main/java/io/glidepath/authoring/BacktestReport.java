package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks would have done with the same recorded events, side by side.
 *
 * @param live the revision of the rules that are compared with
 * @param candidate the revision of the rules that are tried
 * @param since when the first event happened, null if there was none; {@code until} the last
 * @param events how many were met; duplicates and those that cannot be read do not count
 * @param agentHours how long agents were connected in all these interactions
 * @param rules those of either rulebook, by id
 */
public record BacktestReport(
    String live,
    String candidate,
    @Nullable Instant since,
    @Nullable Instant until,
    long interactions,
    long events,
    double agentHours,
    Both totals,
    List<RuleCounts> rules) {

  /** The totals of both. */
  public record Both(Totals live, Totals candidate) {}

  /**
   * What one rule did.
   *
   * @param raised interactions in which it spoke up in whatever way, kept back ones too
   * @param shown how often its suggestion was shown
   * @param withdrawn how often that was taken away again
   * @param suppressed how often it was kept back
   * @param charged how often it charged effort
   * @param points the effort that it charged
   * @param signalled how often it told the leads
   * @param shadow how often it would have acted, had it not been in the shadow
   */
  public record Counts(
      long raised,
      long shown,
      long withdrawn,
      long suppressed,
      long charged,
      long points,
      long signalled,
      long shadow) {}

  /**
   * What all rules did; the first eight as of one rule, in sum.
   *
   * @param promptsPerAgentHour 0 if no agent was connected
   * @param interactionsWithEffort those that were charged
   * @param interactionsWithEffortAdvised those of them in which something was shown
   * @param effortCovered the share, 0 to 1, of the effort that fell in interactions with advice; 0
   *     if there was no effort
   */
  public record Totals(
      long raised,
      long shown,
      long withdrawn,
      long suppressed,
      long charged,
      long points,
      long signalled,
      long shadow,
      double promptsPerAgentHour,
      long interactionsWithEffort,
      long interactionsWithEffortAdvised,
      double effortCovered) {}

  /**
   * One rule under both.
   *
   * @param change {@code added}, {@code removed}, {@code edited} or {@code same}
   * @param samples interactions to read, differences first
   */
  public record RuleCounts(
      String rule,
      SortedMap<String, String> title,
      String pillar,
      String change,
      Counts live,
      Counts candidate,
      List<Sample> samples) {}

  /**
   * An interaction in which the rule spoke up.
   *
   * @param at when it did first
   * @param kind {@code only-live}, {@code only-candidate} or {@code both}
   */
  public record Sample(String interactionId, Instant at, String kind, @Nullable String language) {}
}
