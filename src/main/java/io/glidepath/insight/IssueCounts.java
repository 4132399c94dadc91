package io.glidepath.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where what was counted is read. Thread-safe. */
public interface IssueCounts {
  /**
   * Which contacts are meant: those that began on these days in UTC, and of these kinds if one is
   * said.
   */
  record Asked(
      LocalDate since,
      LocalDate until,
      @Nullable String segment,
      @Nullable String channel,
      @Nullable String language) {}

  /** The sums of one issue on one day in one segment; the issue is empty if none was named. */
  record DaySums(LocalDate day, String issue, String segment, Sums sums) {}

  /** How often something was met with an issue: a rule charged it, a cause was named. */
  record Named(String issue, String name, long n) {}

  /** How many customers an issue had, and how many contacts that came within 7 days of the last. */
  record Comings(String issue, long customers, long repeats) {}

  /** A hard interaction. */
  record Hard(String issue, String interactionId, int score) {}

  /** The sums of an issue in the week from a Monday on. */
  record WeekSums(String issue, LocalDate monday, Sums sums) {}

  /** An interaction on which a trap was seen; the issue is empty if none was named. */
  record Trapped(Trap trap, String issue, String interactionId, int score) {}

  /** Those that were seen last, and how many there are by trap. */
  record Traps(Map<Trap, Long> counts, List<Trapped> latest) {}

  /**
   * All of it.
   *
   * @param weeks of the sixteen weeks up to the last day, oldest first
   * @param charges what rules charged, by rule
   * @param obstacles what agents reported to stand in the way, by kind
   * @param hardest at most three of each issue, the hardest first
   * @param countedTo when the latest event came in that is counted; null if there is none
   */
  record Counts(
      List<DaySums> days,
      List<WeekSums> weeks,
      List<Comings> comings,
      List<Named> charges,
      List<Named> obstacles,
      List<Hard> hardest,
      @Nullable Instant countedTo) {}

  CompletionStage<Counts> read(Asked asked);

  /** The sums of one issue on one channel, and how many customers had it there. */
  record Cell(String issue, String channel, long customers, Sums sums) {}

  /** Each issue that was named, on each channel it came by; by name. */
  CompletionStage<List<Cell>> map(Asked asked);

  /** An interaction with which an agent reported an obstacle. */
  record Met(String issue, String kind, String interactionId) {}

  /** At most three of each issue and kind, the latest first, of what is not past its retention. */
  CompletionStage<List<Met>> obstacles(Asked asked);

  /**
   * What good scores hide, of what is not past its retention; {@code ours} are the causes that
   * customers name and that lie with us.
   */
  CompletionStage<Traps> traps(Asked asked, List<String> ours);
}
