package io.glidepath.advice;

import io.glidepath.interaction.InteractionEvent;
import java.time.Instant;

/**
 * An event as it came in.
 *
 * @param json the CloudEvent in canonical form: members sorted, no white space
 * @param hash SHA-256, in hex, of its source, id, type, subject, time and data in canonical form;
 *     tells a duplicate from a conflict
 */
public record Received(InteractionEvent event, String json, String hash, Instant receivedAt) {}
