/**
 * What hurts customers most, by issue: what is counted of each interaction, the sums by day, and
 * what follows from them. Nothing here tells of a person, and nothing ranks people.
 */
@NullMarked
package io.glidepath.insight;

import org.jspecify.annotations.NullMarked;
