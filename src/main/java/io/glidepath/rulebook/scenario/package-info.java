/** Scenarios beside the cards: what they say, and whether the rules agree. */
@NullMarked
package io.glidepath.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
