/**
 * What comes in, is kept and goes out: events as they are received, the journal that keeps them
 * with what the advisor made of them, and the frames that agents get. Ports and records only.
 */
@NullMarked
package io.glidepath.journal;

import org.jspecify.annotations.NullMarked;
