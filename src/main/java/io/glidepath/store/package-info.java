/** The durable memory: events, how interactions stand, decisions and agents' streams. */
@NullMarked
package io.glidepath.store;

import org.jspecify.annotations.NullMarked;
