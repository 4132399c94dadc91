package io.glidepath.interaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one interaction is to the same customer's others. Times are epoch milliseconds; 0 is never.
 *
 * @param ours whether it is no contact of the customer: we called or wrote, or a machine answered
 * @param outbound whether we called or wrote
 * @param handedOn whether the system ended it and nobody said how, as platforms do on a transfer
 * @param continues the interaction that it goes on with, if the platform said so
 * @param movedAt when it was last transferred
 * @param warm whether it was transferred warmly then
 * @param open promises made in it that it knows nothing more of
 * @param kept what was reported kept in it, and when
 * @param broken what was reported broken in it, and when
 */
public record Bearing(
    boolean ours,
    boolean outbound,
    boolean handedOn,
    @Nullable String continues,
    long movedAt,
    boolean warm,
    List<Promise> open,
    Map<String, Long> kept,
    Map<String, Long> broken) {
  public static final Bearing NONE =
      new Bearing(false, false, false, null, 0, false, List.of(), Map.of(), Map.of());
}
