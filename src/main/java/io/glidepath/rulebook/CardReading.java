package io.glidepath.rulebook;

import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.UnderstoodCard;
import io.glidepath.interaction.Language;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Translation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how a card was understood: in three languages, in plain words, and as a rule. */
public final class CardReading {
  private final Translation translation;
  private final PlainMeaning plain;

  private CardReading(Dictionary dictionary, PlainMeaning plain) {
    translation = new Translation(dictionary);
    this.plain = plain;
  }

  /** Empty if the file is no card, or none that could be read at all. */
  static Optional<UnderstoodCard> of(SourceFile file, Cards cards, PlainMeaning plain) {
    return cards.all().stream()
        .filter(card -> file.isCard() && card.id().equals(file.id()))
        .findFirst()
        .map(card -> new CardReading(cards.dictionary(), plain).read(file, card));
  }

  /** The cards of some paths, in texts that are at hand; those that cannot be read are left out. */
  static List<UnderstoodCard> of(
      RuleTexts texts, Cards cards, Collection<String> paths, PlainMeaning plain) {
    List<UnderstoodCard> readings = new ArrayList<>();
    for (String path : paths) {
      String text = texts.text(path);
      if (text != null) {
        of(new SourceFile(path, text), cards, plain).ifPresent(readings::add);
      }
    }
    return readings;
  }

  private UnderstoodCard read(SourceFile file, RuleCard card) {
    List<RuleCard> alone = List.of(card);
    boolean aboutSettings = card.isAboutSettings();
    List<String> drl =
        RulebookFiles.drl(aboutSettings ? List.of() : alone, aboutSettings ? alone : List.of());
    return new UnderstoodCard(
        file.path(),
        card.id(),
        settings(file),
        card.conditions().stream().map(this::line).toList(),
        String.join("\n", drl));
  }

  private UnderstoodCard.Line line(Condition condition) {
    Map<String, String> said = new LinkedHashMap<>();
    Language.codes().forEach(language -> said.put(language, translation.of(condition, language)));
    return new UnderstoodCard.Line(
        condition.place().line(),
        condition.text(),
        Wording.sentence(plain.of(condition)),
        said,
        FieldsRead.readBy(condition.expr()));
  }

  private static List<UnderstoodCard.Setting> settings(SourceFile file) {
    YamlMap yaml = YamlFile.read(file, new Findings());
    YamlMap map = yaml == null ? null : yaml.mapOrNull("settings");
    List<UnderstoodCard.Setting> settings = new ArrayList<>();
    if (map != null) {
      for (String name : map.names()) {
        FilePlace place = map.place(name);
        String value = map.text(name);
        settings.add(
            new UnderstoodCard.Setting(
                name, value == null ? "" : value, place.line(), place.column(), map.length(name)));
      }
    }
    return settings;
  }
}
