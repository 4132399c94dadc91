/**
 * What a center sets in {@code config}: each file and each section with its faults, read into the
 * words of those who go by it.
 */
@NullMarked
package io.glidepath.settings;

import org.jspecify.annotations.NullMarked;
