/** What counts can say of the truth behind them: estimates with their intervals. */
@NullMarked
package io.glidepath.estimate;

import org.jspecify.annotations.NullMarked;
