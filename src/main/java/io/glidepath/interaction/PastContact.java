package io.glidepath.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of another interaction of the same customer: enough to know whether the
 * customer had to come back, and what they already told us. Times are epoch milliseconds; 0 is
 * never.
 */
public record PastContact(
    String interactionId,
    @Nullable String channel,
    @Nullable String issue,
    long startedAt,
    long endedAt,
    boolean resolved,
    int transfers,
    long promiseDueAt,
    boolean promiseBroken,
    Set<String> given,
    Set<String> failedSteps) {}
