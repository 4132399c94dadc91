/**
 * The program: its settings, and everything built and joined.
 *
 * <p>One folder, because everything here knows packages that may not know each other; what can be
 * told without them has a package of its own.
 */
@org.jspecify.annotations.NullMarked
package io.glidepath;
