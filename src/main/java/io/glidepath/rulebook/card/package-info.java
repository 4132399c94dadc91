/** Rule cards, tables and expert rules, read from their files. */
@NullMarked
package io.glidepath.rulebook.card;

import org.jspecify.annotations.NullMarked;
