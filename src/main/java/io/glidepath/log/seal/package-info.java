/**
 * What makes the log provable: its rows as leaves, sealed in groups, and the ports to where all of
 * that is kept.
 */
@NullMarked
package io.glidepath.log.seal;

import org.jspecify.annotations.NullMarked;
