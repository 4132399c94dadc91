/** From checked rules to compiled ones: DRL, executable model, class loading, cache. */
@NullMarked
package io.glidepath.rulebook.drools;

import org.jspecify.annotations.NullMarked;
