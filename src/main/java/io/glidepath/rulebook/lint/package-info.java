/** What is wrong with rules that could be read: found by reasoning, before anything is compiled. */
@NullMarked
package io.glidepath.rulebook.lint;

import org.jspecify.annotations.NullMarked;
