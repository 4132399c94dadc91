/**
 * Decides again what was decided, from the stored events and the recorded rulebooks, and compares.
 */
@NullMarked
package io.glidepath.audit.replay;

import org.jspecify.annotations.NullMarked;
