/**
 * The program: everything built and joined. Everything here knows packages that may not know each
 * other.
 */
@org.jspecify.annotations.NullMarked
package io.glidepath;
