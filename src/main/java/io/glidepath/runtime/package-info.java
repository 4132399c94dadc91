/** What the running program needs of itself: its threads, and what it keeps in memory. */
@NullMarked
package io.glidepath.runtime;

import org.jspecify.annotations.NullMarked;
