/** The dictionary of sentences, and the small language that their meanings are written in. */
@NullMarked
package io.glidepath.rulebook.sentence;

import org.jspecify.annotations.NullMarked;
