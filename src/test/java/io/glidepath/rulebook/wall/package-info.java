/** Hostile rule files, and proof that they come to nothing. */
@NullMarked
package io.glidepath.rulebook.wall;

import org.jspecify.annotations.NullMarked;
