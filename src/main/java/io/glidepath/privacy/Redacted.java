package io.glidepath.privacy;

import java.util.Set;

/** A text without what is personal, and the kinds of what was found. */
public record Redacted(String text, Set<Kind> kinds) {}
