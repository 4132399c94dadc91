/** What a center aims at: causes that are to go, where they stand, and what may suffer from it. */
@NullMarked
package io.glidepath.insight.goal;

import org.jspecify.annotations.NullMarked;
