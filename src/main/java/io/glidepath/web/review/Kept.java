package io.glidepath.web.review;

import io.glidepath.review.Timeline;
import io.glidepath.review.Unanswerable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Whether what was said is still there. */
final class Kept {
  private Kept() {}

  /** The timeline itself; fails with {@link Unanswerable} if what was said is gone. */
  static CompletionStage<Timeline> demand(Timeline timeline) {
    return timeline.personal() == Timeline.Personal.KEPT
        ? CompletableFuture.completedFuture(timeline)
        : CompletableFuture.failedFuture(
            new Unanswerable(
                Unanswerable.Kind.GONE,
                "What was said in this interaction is not kept any more: it was erased, or is past"
                    + " its time."));
  }
}
