package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Nearest;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What cards may refer to.
 *
 * @param phrases the names of the phrase catalogue; empty if they are not to be checked
 */
record Known(
    Dictionary dictionary, Map<String, Table> tables, Meanings meanings, Set<String> phrases) {

  /** The small words that join conditions in one language. */
  record Words(String and, String or, String not, String none) {}

  Words words(@Nullable String language) {
    return switch (language == null ? "en" : language) {
      case "fr" -> new Words(", et ", ", ou ", "il n'est pas vrai que ", "aucun réglage : ");
      case "es" -> new Words(", y ", ", o ", "no es cierto que ", "ningún ajuste: ");
      default -> new Words(", and ", ", or ", "it is not so that ", "there is none: ");
    };
  }

  boolean fits(SlotType type, String value) {
    return switch (type) {
      case PHRASE -> phrases.isEmpty() || phrases.contains(value);
      case TABLE -> tables.containsKey(value);
      default -> type.accepts(value);
    };
  }

  String literal(SlotType type, String value) {
    return type.literal(value).orElse(value);
  }

  Optional<String> nearest(SlotType type, String value) {
    return switch (type) {
      case PHRASE -> Nearest.to(value, phrases);
      case TABLE -> Nearest.to(value, tables.keySet());
      default -> Optional.empty();
    };
  }
}
