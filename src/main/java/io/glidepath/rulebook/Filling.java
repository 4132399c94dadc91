package io.glidepath.rulebook;

import io.glidepath.advice.Row;
import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.suggestion.Slots;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one card's texts are filled with. Belongs to one thread. */
final class Filling {
  private final RuleCard card;
  private final Labels labels;
  private final DisplayNames names;
  private final LastContact lastContact;
  private final Map<String, Map<String, String>> said = new HashMap<>();

  Filling(RuleCard card, Cards source, DisplayNames names) {
    this.card = card;
    this.names = names;
    labels = source.labels();
    lastContact = new LastContact(source.dictionary().vocabulary());
  }

  /** From the card's settings, from the story, and from the table row that it holds for. */
  Slots of(Story story, @Nullable Row row, String language) {
    return name -> value(name, story, row, language);
  }

  /** Where nothing is known of the story. */
  Slots settings(String language) {
    return Slots.of(said(language));
  }

  private Map<String, String> said(String language) {
    return said.computeIfAbsent(
        language,
        any -> {
          Map<String, String> settings = new HashMap<>(card.settings());
          settings.replaceAll((name, value) -> Values.setting(value, language));
          return settings;
        });
  }

  private String value(String name, Story story, @Nullable Row row, String language) {
    if (row != null && row.cells().containsKey(name + "_en")) {
      String cell = row.cell(name + "_" + language);
      return cell.isEmpty() ? row.cell(name + "_en") : cell;
    }
    return switch (name) {
      case "issue" -> labels.of(Kind.ISSUES, language, story.getIssue());
      case "product" -> labels.of(Kind.PRODUCTS, language, story.getProduct());
      case "contact-count" -> Integer.toString(story.contactsOnIssue(period()));
      case "last-contact" -> lastContact.in(story, language);
      case "spoken-language" -> language(story.getSpokenLanguage(), language);
      case "asked-again" -> names.field(language, story.getAskedAgain());
      default -> {
        String setting = said(language).get(name);
        yield setting != null ? setting : row == null ? "" : row.cell(name);
      }
    };
  }

  /** Over how long the card counts contacts, in milliseconds. */
  private long period() {
    return Optional.ofNullable(card.settings().get("period"))
        .flatMap(SlotType::millis)
        .orElse(LastContact.USUAL_PERIOD);
  }

  /** A language's name, in the reader's language; empty if it is not known. */
  private static String language(@Nullable String code, String reader) {
    return code == null
        ? ""
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(reader));
  }
}
