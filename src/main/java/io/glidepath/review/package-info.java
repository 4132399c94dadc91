/**
 * What QA asks of the record: why a rule spoke, what is worth hearing, what reviewers found; ports
 * and records.
 *
 * <p>One folder, because most of it are small records that every question shares: an interaction is
 * told once ({@link io.glidepath.review.Retelling}), and queue, timeline and why read that.
 */
@NullMarked
package io.glidepath.review;

import org.jspecify.annotations.NullMarked;
