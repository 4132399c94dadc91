/**
 * The routes of those who write rules and aims: rule files, publications, back-tests, KPI flags.
 */
@NullMarked
package io.glidepath.web.rules;

import org.jspecify.annotations.NullMarked;
