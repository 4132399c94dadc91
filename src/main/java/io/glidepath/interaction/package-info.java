/** What happened: the events of customer interactions, and the story they add up to. */
@NullMarked
package io.glidepath.interaction;

import org.jspecify.annotations.NullMarked;
