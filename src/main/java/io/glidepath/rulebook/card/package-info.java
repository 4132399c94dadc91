/**
 * Rule cards, tables and expert rules, read from their files.
 *
 * <p>One folder, because a card is read in one go: each class here reads one of its members, and
 * they share what is known of the card so far.
 */
@NullMarked
package io.glidepath.rulebook.card;

import org.jspecify.annotations.NullMarked;
