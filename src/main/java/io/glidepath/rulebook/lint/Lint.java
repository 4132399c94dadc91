package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.ReadingCache;
import io.glidepath.rulebook.file.SourceFile;
import java.util.List;

/**
 * Finds what Drools would accept without a word, in rules that could be read. Whatever it reports
 * of conditions is proven; what it cannot prove it keeps to itself.
 */
public final class Lint {
  private Lint() {}

  /** A card knows the file, the sentences and the tables that it was read with. */
  private record Alone(ReadingCache.Same card) implements ReadingCache.Key<RuleCard> {}

  public static void check(Cards cards, List<SourceFile> files, Findings findings) {
    Sources sources = Sources.of(files);
    ActionCheck deeds = new ActionCheck(cards.all(), sources, findings);
    BecauseCheck reasons = new BecauseCheck(cards.all(), sources, findings);
    for (RuleCard card : cards.all()) {
      findings.once(
          new Alone(new ReadingCache.Same(card)), own -> alone(card, cards, sources, own));
      deeds.check(card);
      reasons.check(card);
    }
    Pairs.check(cards.all(), sources, findings);
    IdLock.check(cards.all(), files, findings);
    Stories stories = new Stories(cards.all(), sources, findings);
    files.stream().filter(SourceFile::isScenario).forEach(stories::check);
  }

  /** What can be said of a card without the others. */
  private static RuleCard alone(RuleCard card, Cards cards, Sources sources, Findings findings) {
    TableUse tables = new TableUse(cards.tables(), sources, findings);
    LogicCheck.check(card, sources, findings);
    new Joins(sources, findings).check(card);
    tables.check(card);
    new Wordings(tables, sources, findings).check(card);
    return card;
  }
}
