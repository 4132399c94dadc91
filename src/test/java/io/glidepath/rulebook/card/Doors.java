package io.glidepath.rulebook.card;

import io.glidepath.advice.Card;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.suggestion.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The doors that single files come in by, for tests that send in very many. */
public final class Doors {
  private final CardContext known;

  public Doors(List<SourceFile> dictionaries) {
    known =
        new CardContext(
            Dictionary.read(dictionaries, new Findings()),
            Map.of(),
            new Meanings(KpiSettings.NONE),
            Set.of());
  }

  /** What an expert rule says; empty if it is refused. */
  public static Optional<RuleBody> expert(SourceFile file) {
    Findings findings = new Findings();
    RuleBody body = new ExpertReader(findings).read(file);
    return findings.hasErrors() ? Optional.empty() : Optional.of(body);
  }

  /** What a card says; empty if it is refused. */
  public Optional<RuleBody> card(SourceFile file) {
    Findings findings = new Findings();
    RuleCard card = new CardReader(known, findings).read(file, null, "");
    return card == null || findings.hasErrors() ? Optional.empty() : Optional.of(card.body());
  }

  /** A card with a body of its own. */
  public static RuleCard card(String id, RuleBody body) {
    Text title = new Text(Map.of("en", id));
    Card card =
        new Card(
            id, "channel", "1", false, title, title, null, null, null, null, null, null, false,
            List.of());
    return new RuleCard(FilePlace.in(id), card, "live", Map.of(), List.of(), body, null);
  }
}
