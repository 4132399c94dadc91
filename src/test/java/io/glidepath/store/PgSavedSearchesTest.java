package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.review.SavedSearches;
import io.glidepath.review.SavedSearches.SavedSearch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgSavedSearchesTest {
  private final SavedSearches searches = TestDatabase.DATABASE.savedSearches();

  @Test
  void keepsTheLastOfAName() {
    SavedSearch first = new SavedSearch("Odd", Map.of("since", "7d"), "ann", NOW);
    SavedSearch second = new SavedSearch("Odd", Map.of("rule", "a\u0000b"), "ben", NOW);

    assertThat(searches.save(first).toCompletableFuture().join()).isFalse();
    assertThat(searches.save(second).toCompletableFuture().join()).isTrue();
    assertThat(searches.all().toCompletableFuture().join())
        .extracting(SavedSearch::by, each -> each.query().keySet().toString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ben", "[rule]"));
    assertThat(searches.delete("Odd").toCompletableFuture().join()).isTrue();
    assertThat(searches.delete("Odd").toCompletableFuture().join()).isFalse();
  }
}
