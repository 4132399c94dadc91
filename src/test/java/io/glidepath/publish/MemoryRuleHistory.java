package io.glidepath.publish;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store of publications in memory. */
public final class MemoryRuleHistory implements RuleHistory {
  private final List<Publication> publications = new ArrayList<>();
  private final Map<String, RuleTexts> texts = new TreeMap<>();
  private final Map<String, Draft> drafts = new TreeMap<>();
  private @Nullable Proposal proposal;
  private long proposals;

  /** Whether the store is away. */
  public volatile boolean down;

  @Override
  public synchronized Publication add(Publication entry, RuleTexts of, Collection<String> settled) {
    if (down) {
      throw new Journal.Unavailable("the store is away", null);
    }
    Publication numbered =
        new Publication(
            publications.size() + 1L,
            entry.revision(),
            entry.kind(),
            entry.by(),
            entry.approvedBy(),
            entry.why(),
            entry.at(),
            entry.changes());
    publications.add(0, numbered);
    texts.put(entry.revision(), of);
    drop(settled);
    return numbered;
  }

  @Override
  public synchronized List<Publication> publications(@Nullable Long before, int limit) {
    return publications.stream()
        .filter(each -> before == null || each.no() < before)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<RuleTexts> texts(String revision) {
    return Optional.ofNullable(texts.get(revision));
  }

  @Override
  public synchronized List<Draft> drafts() {
    return List.copyOf(drafts.values());
  }

  @Override
  public synchronized void keep(Draft draft) {
    drafts.put(draft.path(), draft);
  }

  @Override
  public synchronized void drop(Collection<String> paths) {
    drafts.keySet().removeAll(paths);
  }

  @Override
  public synchronized Proposal propose(Proposal entry, RuleTexts of) {
    texts.put(entry.revision(), of);
    Proposal numbered =
        new Proposal(
            ++proposals, entry.revision(), entry.by(), entry.why(), entry.at(), entry.changes());
    proposal = numbered;
    return numbered;
  }

  @Override
  public synchronized Optional<Proposal> proposal() {
    return Optional.ofNullable(proposal);
  }

  @Override
  public synchronized boolean settle(long no, String by, boolean approved, @Nullable String why) {
    boolean waits = proposal != null && proposal.no() == no;
    proposal = waits ? null : proposal;
    return waits;
  }
}
