/** Insight in PostgreSQL: counts that are kept a little behind the events, and their reading. */
@NullMarked
package io.glidepath.store.insight;

import org.jspecify.annotations.NullMarked;
