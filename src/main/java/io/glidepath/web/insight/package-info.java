/** Insight for programs and pages: what hurts customers most, and who owns the cause. */
@NullMarked
package io.glidepath.web.insight;

import org.jspecify.annotations.NullMarked;
