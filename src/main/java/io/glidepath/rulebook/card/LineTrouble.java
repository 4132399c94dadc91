package io.glidepath.rulebook.card;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a line of a card's {@code when}, at the very words. */
final class LineTrouble {
  private final CardContext known;
  private final Findings findings;
  private final SourceFile file;
  private final @Nullable YamlMap settings;

  LineTrouble(CardContext known, Findings findings, SourceFile file, @Nullable YamlMap settings) {
    this.known = known;
    this.findings = findings;
    this.file = file;
    this.settings = settings;
  }

  /** A line that is no sentence as a whole; {@code language} is the card's, as far as is known. */
  void unknownSentence(String line, FilePlace place, @Nullable String language) {
    String plain = line.replace('’', '\'').replace('‘', '\'').replaceAll("[“”]", "");
    int dash = line.indexOf(" - ");
    if (dash > 0) {
      findings.error(
          file.find("- " + line.substring(dash + 3), place),
          "indentation",
          "This line stands further in than the one above, so the two are read as one sentence.",
          "the same number of spaces before each dash");
    } else if (!plain.equals(line) && known.dictionary().match(plain).isPresent()) {
      findings.error(
          place, "round-quotes", "“%s” has round quotes or apostrophes.".formatted(line), plain);
    } else {
      findings.error(
          file.find(line, place),
          "unknown-sentence",
          "There is no such sentence: “%s”.".formatted(line),
          NearSentence.to(plain, known.dictionary(), language)
              .orElse("one of the sentences that ./glidepath rules sentences lists"));
    }
  }

  void unknownSetting(String name, FilePlace place) {
    Set<String> names = settings == null ? Set.of() : settings.names();
    findings.error(
        file.find("{" + name + "}", place),
        "unknown-setting",
        "The card has no setting “%s”.".formatted(name),
        Nearest.to(name, names)
            .map(near -> "{" + near + "}")
            .orElse("settings: {%s: …}, with a number or a time".formatted(name)));
  }

  void wrongValue(Sentence sentence, String slot, String value, FilePlace place) {
    SlotType type = CardContext.type(sentence, slot);
    String setting = setting(value);
    String code =
        type == SlotType.PHRASE
            ? "unknown-phrase"
            : type == SlotType.TABLE ? "unknown-table" : "wrong-value";
    findings.error(
        setting == null ? file.find(value, place) : Objects.requireNonNull(settings).place(setting),
        code,
        "“%s”%s is not %s."
            .formatted(value, setting == null ? "" : " in the setting " + setting, type.example()),
        meant(sentence, slot, value).orElse(null));
  }

  /** A number with a fraction where only whole ones can be; false if that is not the trouble. */
  boolean fraction(Dictionary.Match match, FilePlace place) {
    for (var slot : match.values().entrySet()) {
      boolean number = CardContext.type(match.sentence(), slot.getKey()) == SlotType.NUMBER;
      if (number && slot.getValue().matches("-?\\d+[.,]\\d+")) {
        String setting = setting(slot.getValue());
        findings.error(
            setting == null
                ? file.find(slot.getValue(), place)
                : Objects.requireNonNull(settings).place(setting),
            "wrong-value",
            "“%s” cannot stand here: it takes a whole number.".formatted(slot.getValue()),
            slot.getValue().replaceFirst("[.,].*", ""));
        return true;
      }
    }
    return false;
  }

  void otherLanguage(String card, Dictionary.Match match, FilePlace place) {
    Sentence same = known.dictionary().in(card, match.sentence());
    findings.error(
        place,
        "mixed-languages",
        "The card is in %s, and this line is in %s."
            .formatted(Language.of(card).name(), Language.of(match.sentence().language()).name()),
        same.say(match.values()));
  }

  private Optional<String> meant(Sentence sentence, String slot, String value) {
    return switch (CardContext.type(sentence, slot)) {
      case DURATION -> Optional.of(ProbablyMeant.duration(value));
      case NUMBER -> Optional.of(ProbablyMeant.number(value));
      default -> ProbablyMeant.otherWord(value).or(() -> known.nearest(sentence, slot, value));
    };
  }

  /** The setting that the value comes from. */
  private @Nullable String setting(String value) {
    return settings == null
        ? null
        : settings.names().stream()
            .filter(name -> value.equals(settings.text(name)))
            .findFirst()
            .orElse(null);
  }
}
