/** Back-tests: what rules would have done with recorded events, against those that are live. */
@NullMarked
package io.glidepath.backtest;

import org.jspecify.annotations.NullMarked;
