/** A simulated contact center: scripts played at human pace, sent as any integration would. */
@NullMarked
package io.glidepath.demo;

import org.jspecify.annotations.NullMarked;
