/** How fast rules are tried on recorded events. */
@NullMarked
package io.glidepath.bench.backtest;

import org.jspecify.annotations.NullMarked;
