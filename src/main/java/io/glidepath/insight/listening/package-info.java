/** Where a center hears of its customers, and how well it listens there. */
@NullMarked
package io.glidepath.insight.listening;

import org.jspecify.annotations.NullMarked;
