/**
 * What the record teaches: how well effort tells hard dialogues from easy ones, which points would
 * tell it better, and which issue customers come back for after which.
 */
@NullMarked
package io.glidepath.calibration;

import org.jspecify.annotations.NullMarked;
