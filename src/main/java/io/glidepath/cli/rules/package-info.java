/** The verbs for those who write rules: {@code rules} and {@code kpis}. */
@NullMarked
package io.glidepath.cli.rules;

import org.jspecify.annotations.NullMarked;
