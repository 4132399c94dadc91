package io.glidepath.webhook;

import java.util.Map;

/**
 * A flag that stands now.
 *
 * @param key tells it from all others
 * @param kpi the setting that it is on
 * @param data what is told of it
 */
public record StandingFlag(String key, String kpi, Map<String, Object> data) {}
