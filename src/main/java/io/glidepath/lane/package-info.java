/** Who does the work: one thread a lane, which owns the interactions hashed to it. */
@NullMarked
package io.glidepath.lane;

import org.jspecify.annotations.NullMarked;
