package io.glidepath.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are meant: those that meet all of it.
 *
 * @param is fields with the values that they must have
 * @param minEffort the least effort score after the event
 * @param maxEffort the most
 * @param since the earliest time of the event
 * @param until the time before which it was
 */
public record DecisionFilter(
    Map<DecisionField, String> is,
    @Nullable Integer minEffort,
    @Nullable Integer maxEffort,
    @Nullable Instant since,
    @Nullable Instant until) {
  public static final DecisionFilter ALL = new DecisionFilter(Map.of(), null, null, null, null);

  public DecisionFilter {
    is = Map.copyOf(is);
  }

  public static DecisionFilter of(DecisionField field, String value) {
    return new DecisionFilter(Map.of(field, value), null, null, null, null);
  }

  public @Nullable String value(DecisionField field) {
    return is.get(field);
  }
}
