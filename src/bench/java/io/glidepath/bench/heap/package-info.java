/** What one live interaction costs in memory. */
@NullMarked
package io.glidepath.bench.heap;

import org.jspecify.annotations.NullMarked;
