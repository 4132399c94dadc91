/**
 * What happened: the events of customer interactions, and the story they add up to.
 *
 * <p>One folder, because an event, its fact and what it leaves in a story are read together, and a
 * story's parts share what only this package may change.
 */
@NullMarked
package io.glidepath.interaction;

import org.jspecify.annotations.NullMarked;
