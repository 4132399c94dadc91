/**
 * What customers set out to do: what is met on the way, where they fall off, what to mend first.
 */
@NullMarked
package io.glidepath.insight.journey;

import org.jspecify.annotations.NullMarked;
