/** Secrets of a data directory, each in a file that only its owner can read. */
@NullMarked
package io.glidepath.secret;

import org.jspecify.annotations.NullMarked;
