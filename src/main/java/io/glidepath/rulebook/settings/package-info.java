/** What stands in a file of KPI settings: members, words, and what cannot be meant. */
@NullMarked
package io.glidepath.rulebook.settings;

import org.jspecify.annotations.NullMarked;
