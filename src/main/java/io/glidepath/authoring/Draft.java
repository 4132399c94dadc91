package io.glidepath.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved change to one rule file that is not live yet. All leads share the drafts.
 *
 * @param text null if the draft takes the file away
 * @param base the hash of the file's text on disk that it was made from, null if there was none
 */
public record Draft(
    String path, @Nullable String text, @Nullable String base, String by, Instant at) {}
