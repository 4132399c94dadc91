/**
 * The durable memory: events, how interactions stand, decisions and agents' streams.
 *
 * <p>One folder, because each port has one class ({@code Pg…}) and they share the connections, the
 * rows and the seals that only this package may see; what stands for itself has a folder: {@code
 * postgres}, {@code search}, {@code vault}.
 */
@NullMarked
package io.glidepath.store;

import org.jspecify.annotations.NullMarked;
