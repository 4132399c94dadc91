package io.glidepath.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are meant: those that meet all of it.
 *
 * @param is searched columns with the values that they must have
 * @param feedback what the agent did last with the suggestion, one of {@link #FEEDBACK}
 * @param minEffort the least effort score after the event
 * @param maxEffort the most
 * @param since the earliest time of the event
 * @param until the time before which it was
 */
public record DecisionFilter(
    Map<LogColumn, String> is,
    @Nullable String feedback,
    @Nullable Integer minEffort,
    @Nullable Integer maxEffort,
    @Nullable Instant since,
    @Nullable Instant until) {
  public static final DecisionFilter ALL =
      new DecisionFilter(Map.of(), null, null, null, null, null);

  /** What agents do with suggestions. */
  public static final List<String> FEEDBACK = List.of("shown", "accepted", "dismissed", "muted");

  public DecisionFilter {
    is = Map.copyOf(is);
  }

  public static DecisionFilter of(LogColumn column, String value) {
    return new DecisionFilter(Map.of(column, value), null, null, null, null, null);
  }

  public @Nullable String value(LogColumn column) {
    return is.get(column);
  }
}
