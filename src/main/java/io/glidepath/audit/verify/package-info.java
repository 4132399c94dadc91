/**
 * Reads the log row by row and tells what was changed: rows, seals, chain, checkpoints,
 * publications.
 */
@NullMarked
package io.glidepath.audit.verify;

import org.jspecify.annotations.NullMarked;
