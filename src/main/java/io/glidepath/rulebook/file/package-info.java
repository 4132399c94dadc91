/** Rule files as text, and what is found wrong in them. */
@NullMarked
package io.glidepath.rulebook.file;

import org.jspecify.annotations.NullMarked;
