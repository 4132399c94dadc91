package io.glidepath.bench.traffic;

import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import java.util.List;

/**
 * One event of the traffic.
 *
 * @param slot which of the live interactions it belongs to
 * @param first whether a new interaction begins in that slot
 * @param past what is known of the customer's earlier interactions; only with {@code first}
 * @param heard what listening to its utterance finds: that is not what is measured
 */
public record Step(
    int slot, boolean first, List<PastContact> past, InteractionEvent event, Heard heard) {}
