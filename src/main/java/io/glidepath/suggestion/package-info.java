/**
 * What we say to agents: suggestions, their words and evidence, their ranking and the attention
 * they may cost.
 */
@NullMarked
package io.glidepath.suggestion;

import org.jspecify.annotations.NullMarked;
