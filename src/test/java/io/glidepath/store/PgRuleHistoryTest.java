package io.glidepath.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PgRuleHistoryTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final List<FileChange> CHANGES =
      List.of(
          new FileChange("channel/a b.yaml", FileChange.Kind.EDITED),
          new FileChange("channel/b.yaml", FileChange.Kind.REMOVED));
  private static final RuleTexts TEXTS = texts("channel/a.yaml", "id: «a»\n", "t.csv", "");

  private final RuleHistory history = TestDatabase.DATABASE.ruleHistory(new PlainFormat());

  @Test
  void keepsAPublicationWithEveryText() {
    Publication kept = history.add(publication("r-keeps"), TEXTS, List.of());

    assertThat(history.publications(null, 1)).containsExactly(kept);
    assertThat(kept.changes()).isEqualTo(CHANGES);
    assertThat(kept.at()).isEqualTo(AT);
    assertThat(history.texts("r-keeps")).contains(TEXTS);
    assertThat(history.texts("r-never")).isEmpty();
  }

  @Test
  void numbersPublicationsWithoutAGapWhoeverComesFirst() {
    long last = history.add(publication("r-first"), TEXTS, List.of()).no();

    List<CompletableFuture<Publication>> many =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> history.add(publication("r-" + i), TEXTS, List.of())))
            .toList();

    assertThat(many.stream().map(each -> each.join().no()).sorted().toList())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).mapToObj(i -> last + i).toList());
    assertThat(history.publications(last + 3, 2))
        .extracting(Publication::no)
        .containsExactly(last + 2, last + 1);
  }

  @Test
  void dropsTheDraftsThatWentIntoAPublication() {
    Draft edited = new Draft("drops/a.yaml", "new", "base", "maria", AT);
    Draft removed = new Draft("drops/b.yaml", null, null, "ben", AT);
    history.keep(new Draft("drops/a.yaml", "old", "base", "ben", AT));
    history.keep(edited);
    history.keep(removed);
    assertThat(history.drafts()).contains(edited, removed);

    history.add(publication("r-drops"), TEXTS, List.of("drops/a.yaml"));

    assertThat(history.drafts()).contains(removed).doesNotContain(edited);
    history.drop(List.of("drops/b.yaml"));
    assertThat(history.drafts()).doesNotContain(removed);
  }

  @Test
  void letsOneProposalWaitAtATime() {
    Proposal first = history.propose(proposal("r-one"), TEXTS);
    Proposal second = history.propose(proposal("r-two"), TEXTS);

    assertThat(history.proposal()).contains(second);
    assertThat(history.settle(first.no(), "ben", true, null)).isFalse();
    assertThat(history.settle(second.no(), "ben", false, "too loud")).isTrue();
    assertThat(history.proposal()).isEmpty();
    assertThat(history.texts("r-two")).contains(TEXTS);
  }

  private static Publication publication(String revision) {
    return new Publication(
        0, revision, Publication.Kind.ROLLBACK, "maria", "ben", "noise", AT, CHANGES);
  }

  private static Proposal proposal(String revision) {
    return new Proposal(0, revision, "maria", null, AT, CHANGES);
  }

  private static RuleTexts texts(String path, String text, String other, String otherText) {
    return new RuleTexts(new TreeMap<>(Map.of(path, text, other, otherText)));
  }
}
