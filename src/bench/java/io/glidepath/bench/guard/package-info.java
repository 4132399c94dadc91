/** How fast KPI settings are checked. */
@NullMarked
package io.glidepath.bench.guard;

import org.jspecify.annotations.NullMarked;
