package io.glidepath.web;

import io.glidepath.advice.ActLog;
import io.glidepath.review.Masking;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.Reviews;
import java.util.function.UnaryOperator;

/**
 * What reviewers work with.
 *
 * @param masking hides what QA need not see of what was said
 * @param redaction takes out of a text of ours what is personal, for good
 */
public record ReviewPorts(
    ReviewDesk desk,
    Reviews reviews,
    QualityDesk quality,
    ActLog acts,
    Masking masking,
    UnaryOperator<String> redaction) {}
