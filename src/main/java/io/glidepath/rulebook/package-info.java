/**
 * Cards and DRL to rules that are checked, compiled, versioned and explained; Drools lives here.
 *
 * <p>One folder, because reading, explaining and consulting a rulebook are views of the same few
 * values; the steps before them have folders: {@code file}, {@code sentence}, {@code card}, {@code
 * lint}, {@code drools}, {@code scenario}, {@code settings}.
 */
@NullMarked
package io.glidepath.rulebook;

import org.jspecify.annotations.NullMarked;
