package io.glidepath.bench.verdict;

import io.glidepath.advice.Consultant;
import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.rules.CardText;
import io.glidepath.bench.traffic.Line;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.RulebookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Glidepath's own rulebook, from cards. */
final class Books {
  /** What the bench's lines have been heard to say. */
  static final Phrases HEARD = (utterance, language) -> Line.heardIn(utterance.text());

  private Books() {}

  static Consultant open(List<BenchRule> rules, Path folder) {
    try {
      Path cards = Files.createDirectories(folder.resolve("rules"));
      CardText.write(rules, Path.of("rules"), cards);
      Path cache = Files.createDirectories(folder.resolve("cache"));
      FileRulebook rulebook =
          RulebookFiles.load(cards, KpiSettings.NONE, cache, HEARD).rulebookOrThrow();
      return rulebook.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
