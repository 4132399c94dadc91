package io.glidepath.web.review;

import io.glidepath.review.DecisionExport;
import io.glidepath.review.PairSheet;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.ReviewTerms;
import io.glidepath.review.ReviewWork;
import io.glidepath.review.Reviews;
import io.glidepath.review.SavedSearches;
import io.glidepath.review.SpokenSearch;
import io.glidepath.review.Unmaskings;
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
    SavedSearches searches,
    DecisionExport export,
    Unmaskings looks,
    ReviewWork work,
    SpokenSearch words,
    PairSheet pairs,
    ReviewTerms terms,
    UnaryOperator<String> masking,
    UnaryOperator<String> redaction) {}
