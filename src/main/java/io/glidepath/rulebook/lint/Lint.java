package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import java.util.List;

/**
 * Finds what Drools would accept without a word, in rules that could be read. Whatever it reports
 * of conditions is proven; what it cannot prove it keeps to itself.
 */
public final class Lint {
  private Lint() {}

  public static void check(Cards cards, List<SourceFile> files, Findings findings) {
    Sources sources = Sources.of(files);
    Joins joins = new Joins(sources, findings);
    TableUse tables = new TableUse(cards.tables(), sources, findings);
    Wordings wordings = new Wordings(tables, sources, findings);
    Deeds deeds = new Deeds(cards.all(), sources, findings);
    for (RuleCard card : cards.all()) {
      Sense.check(card, sources, findings);
      joins.check(card);
      tables.check(card);
      deeds.check(card);
      wordings.check(card);
    }
    Pairs.check(cards.all(), sources, findings);
    IdLock.check(cards.all(), files, findings);
    Stories stories = new Stories(cards.all(), sources, findings);
    files.stream().filter(SourceFile::isScenario).forEach(stories::check);
  }
}
