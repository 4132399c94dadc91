/** Files that are as they were after a power cut, or as they were meant to become. */
@NullMarked
package io.glidepath.disk;

import org.jspecify.annotations.NullMarked;
