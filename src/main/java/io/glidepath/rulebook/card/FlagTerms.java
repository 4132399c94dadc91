package io.glidepath.rulebook.card;

import io.glidepath.suggestion.Text;
import org.jspecify.annotations.Nullable;

/** What a card about the KPI settings says of a setting that it flags. */
public record FlagTerms(
    String severity, Text why, Text effect, Text fix, @Nullable String counterMetric) {}
