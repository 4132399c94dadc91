/**
 * What QA asks of the record: why a rule spoke, what is worth hearing, what reviewers found; ports
 * and records.
 */
@NullMarked
package io.glidepath.review;

import org.jspecify.annotations.NullMarked;
