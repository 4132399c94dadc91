package io.glidepath.review;

import io.glidepath.suggestion.Text;

/**
 * A rule as people know it.
 *
 * @param status draft, shadow, live or retired
 * @param suggests whether it gives advice; other rules charge effort or tell the leads
 */
public record RuleName(String id, Text title, String pillar, String status, boolean suggests) {}
