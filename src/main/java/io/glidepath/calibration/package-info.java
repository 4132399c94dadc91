/** How well effort tells hard dialogues from easy ones, and which points would tell it better. */
@NullMarked
package io.glidepath.calibration;

import org.jspecify.annotations.NullMarked;
