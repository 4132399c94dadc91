/** Faults under load, and a checker that reads back all that was acknowledged. */
@NullMarked
package io.glidepath.bench.faults;

import org.jspecify.annotations.NullMarked;
