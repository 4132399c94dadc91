/** The benchmark's rules, and how each engine wants them written. */
@NullMarked
package io.glidepath.bench.rules;

import org.jspecify.annotations.NullMarked;
