/** What the center aims at: its KPI settings, and the flags raised on them. */
@NullMarked
package io.glidepath.kpi;

import org.jspecify.annotations.NullMarked;
