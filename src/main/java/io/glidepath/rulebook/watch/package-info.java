/**
 * Which cards can have changed: an index in front of Drools. It takes again only those readings of
 * a story that an event or time may have changed, and names the cards that have to be asked anew.
 * What holds is Drools' to say.
 */
@NullMarked
package io.glidepath.rulebook.watch;

import org.jspecify.annotations.NullMarked;
