package io.glidepath.rulebook;

import io.glidepath.authoring.Finding;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A card of nothing but conditions, read with the shipped dictionaries and tables. */
final class OneCard {
  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final List<SourceFile> SHIPPED =
      RuleFolder.read(Path.of("rules"), new Findings()).stream()
          .filter(file -> file.isDictionary() || file.isTable())
          .toList();
  private static final Set<String> PHRASES =
      Set.of("apology", "complaint", "cannot", "already-told", "hold-notice", "thanks");

  private final Findings findings = new Findings();
  private final RuleCard card;

  /** {@code lines} are the items below {@code when:}, as YAML. */
  OneCard(String... lines) {
    this("story", List.of(lines));
  }

  OneCard(String about, List<String> lines) {
    boolean settings = !about.equals("story") && !about.equals("row");
    String text =
        """
        id: channel.one
        status: live
        %s
        when:
        %s
        then: {}
        """
            .formatted(
                settings ? "about: settings" : "owner: cx",
                lines.stream().map(line -> "  - " + line).collect(Collectors.joining("\n")));
    List<SourceFile> files = new ArrayList<>(SHIPPED);
    files.add(new SourceFile("channel/one.yaml", text));
    card = Cards.read(files, KPIS, PHRASES, findings).all().get(0);
  }

  RuleCard card() {
    return card;
  }

  /** The rule as it is printed. */
  String drl() {
    List<RuleCard> alone = List.of(card);
    return card.isAboutSettings()
        ? RulebookFiles.drl(List.of(), alone).get(0)
        : RulebookFiles.drl(alone, List.of()).get(0);
  }

  /** What is wrong with the conditions. */
  List<Finding> findings() {
    return findings.all().stream()
        .filter(finding -> finding.file().equals("channel/one.yaml") && finding.line() > 4)
        .filter(finding -> !finding.code().startsWith("missing"))
        .toList();
  }
}
