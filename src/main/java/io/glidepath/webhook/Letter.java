package io.glidepath.webhook;

import java.time.Instant;

/**
 * One CloudEvent on its way to one webhook.
 *
 * @param no its number, in the order in which letters of an interaction are sent
 * @param id the event's id: the same however often it is sent
 * @param subject the interaction, within which order holds; of a flag, the setting
 * @param body the CloudEvent in JSON
 * @param at when it was put in the outbox
 * @param tries how often it was sent in vain
 */
public record Letter(
    long no, String hook, String id, String subject, String body, Instant at, int tries) {}
