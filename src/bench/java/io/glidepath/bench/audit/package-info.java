/** What the log costs the lanes, and how fast it is verified. */
@NullMarked
package io.glidepath.bench.audit;

import org.jspecify.annotations.NullMarked;
