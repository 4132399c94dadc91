/**
 * Cards and DRL to rules that are checked, compiled, versioned and explained; Drools lives here.
 */
@NullMarked
package io.glidepath.rulebook;

import org.jspecify.annotations.NullMarked;
