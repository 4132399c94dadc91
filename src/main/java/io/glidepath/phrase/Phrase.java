package io.glidepath.phrase;

import io.glidepath.interaction.Speaker;
import java.util.Set;

/**
 * A thing to listen for.
 *
 * @param speakers whose words count
 * @param timed whether a duration that stands anywhere in the same sentence belongs to it
 * @param echoed whether a word of it is nothing new once the customer has used the word
 * @param unless the frames that take it back
 */
record Phrase(String name, Set<Speaker> speakers, boolean timed, boolean echoed, Set<String> unless)
    implements Meaning.Topic {}
