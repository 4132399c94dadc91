/** {@code glidepath effort}: whether the points of effort fit what customers said. */
@NullMarked
package io.glidepath.cli.effort;

import org.jspecify.annotations.NullMarked;
