package io.glidepath.web;

import io.glidepath.review.ReviewWork;
import io.glidepath.review.Unanswerable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Who has the one interaction {@code i1}, in memory; everybody has heard three. */
final class FakeWork implements ReviewWork {
  private final Map<String, Assignment> assignments = new ConcurrentHashMap<>();
  private final Map<String, Integer> goals = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Assignment> assign(Assignment assignment) {
    if (!assignment.interactionId().equals("i1")) {
      return CompletableFuture.failedFuture(
          new Unanswerable(Unanswerable.Kind.UNKNOWN, "There is no such interaction."));
    }
    assignments.put("i1", assignment);
    return CompletableFuture.completedFuture(assignment);
  }

  @Override
  public CompletionStage<Boolean> release(String interactionId) {
    return CompletableFuture.completedFuture(assignments.remove(interactionId) != null);
  }

  @Override
  public CompletionStage<List<String>> reviewers(Instant since) {
    return CompletableFuture.completedFuture(List.of("ada", "qa"));
  }

  @Override
  public CompletionStage<Week> week(String reviewer, Instant began) {
    return CompletableFuture.completedFuture(new Week(goals.get(reviewer), 3));
  }

  @Override
  public CompletionStage<Void> aim(String reviewer, int perWeek) {
    goals.put(reviewer, perWeek);
    return CompletableFuture.completedFuture(null);
  }
}
