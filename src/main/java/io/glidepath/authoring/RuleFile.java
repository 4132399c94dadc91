package io.glidepath.authoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule file as a list shows it. What only cards have is null of the others, and of a card that
 * cannot be read.
 *
 * @param kind card, scenarios, table, dictionary, phrases, drl or other
 * @param title by language
 * @param about {@code settings} for a card about KPI settings
 */
public record RuleFile(
    String path,
    String hash,
    String kind,
    @Nullable String cardId,
    @Nullable Map<String, String> title,
    @Nullable String status,
    @Nullable String owner,
    @Nullable String about) {}
