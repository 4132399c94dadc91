package io.glidepath.web;

import io.glidepath.review.SavedSearches;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;

/** Saved searches, in memory. */
final class FakeSearches implements SavedSearches {
  private final ConcurrentSkipListMap<String, SavedSearch> searches = new ConcurrentSkipListMap<>();

  @Override
  public CompletionStage<List<SavedSearch>> all() {
    return CompletableFuture.completedFuture(List.copyOf(searches.values()));
  }

  @Override
  public CompletionStage<Boolean> save(SavedSearch search) {
    return CompletableFuture.completedFuture(searches.put(search.name(), search) != null);
  }

  @Override
  public CompletionStage<Boolean> delete(String name) {
    return CompletableFuture.completedFuture(searches.remove(name) != null);
  }
}
