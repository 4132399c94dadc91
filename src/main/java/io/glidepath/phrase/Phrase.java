package io.glidepath.phrase;

import io.glidepath.interaction.Speaker;
import java.util.Set;

/**
 * A thing to listen for.
 *
 * @param speakers whose words count
 * @param timed whether a duration that stands anywhere in the same sentence belongs to it
 */
record Phrase(String name, Set<Speaker> speakers, boolean timed) {}
