package io.glidepath.rulebook;

import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.review.Reasoner;
import io.glidepath.review.Rulebooks;
import io.glidepath.runtime.Recent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The revisions on record, read from their texts when someone asks them; the latest few that were
 * asked are kept. Nothing is compiled. Thread-safe.
 */
public final class RecordedRulebooks implements Rulebooks {
  private static final int KEPT = 6;
  private static final int PAGE = 100;

  private final RuleHistory history;
  private final BiFunction<String, RuleTexts, Reasoner> reading;
  private final Supplier<String> live;
  private final Recent<String, Reasoner> kept = new Recent<>(KEPT);

  /** {@code reading} makes a revision of its texts; {@code live} names the one at work. */
  public RecordedRulebooks(
      RuleHistory history, BiFunction<String, RuleTexts, Reasoner> reading, Supplier<String> live) {
    this.history = history;
    this.reading = reading;
    this.live = live;
  }

  @Override
  public Reasoner live() {
    String revision = live.get();
    return of(revision)
        .orElseThrow(() -> new IllegalStateException("The live rules are not on record."));
  }

  @Override
  public synchronized Optional<Reasoner> of(String revision) {
    Optional<Reasoner> known = kept.get(revision);
    if (known.isPresent()) {
      return known;
    }
    Optional<Reasoner> read = history.texts(revision).map(texts -> reading.apply(revision, texts));
    read.ifPresent(each -> kept.put(revision, each));
    return read;
  }

  @Override
  public Optional<String> liveAt(Instant time) {
    @Nullable Long before = null;
    while (true) {
      List<Publication> page = history.publications(before, PAGE);
      Optional<Publication> found =
          page.stream().filter(each -> !each.at().isAfter(time)).findFirst();
      if (found.isPresent() || page.size() < PAGE) {
        return found.map(Publication::revision);
      }
      before = page.get(page.size() - 1).no();
    }
  }
}
