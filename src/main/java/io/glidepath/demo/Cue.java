package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonObject;

/** An event to send. {@code at} is milliseconds after the contact began. */
record Cue(long at, EventType type, JsonObject data) {}
