package io.glidepath.rulebook.card;

import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What cards may refer to.
 *
 * @param phrases the names of the phrase catalogue; empty if they are not to be checked
 */
record CardContext(
    Dictionary dictionary, Map<String, Table> tables, Meanings meanings, Set<String> phrases) {

  /** Whether the value can stand in the slot of the sentence. */
  boolean fits(Sentence sentence, String slot, String value) {
    SlotType type = type(sentence, slot);
    return switch (type) {
      case PHRASE -> phrases.isEmpty() || phrases.contains(value);
      case TABLE -> tables.containsKey(value);
      default ->
          literal(sentence, slot, value).isPresent() && (type.isListed() || type.accepts(value));
    };
  }

  /** What becomes of the value in the sentence's meaning. */
  Optional<String> literal(Sentence sentence, String slot, String value) {
    return dictionary.literal(sentence, slot, value);
  }

  /** What was probably meant. */
  Optional<String> nearest(Sentence sentence, String slot, String value) {
    SlotType type = type(sentence, slot);
    return switch (type) {
      case PHRASE -> Nearest.to(value, phrases);
      case TABLE -> Nearest.to(value, tables.keySet());
      default ->
          Nearest.to(value, dictionary.vocabulary().texts(type, sentence.language()))
              .or(() -> Nearest.to(value, dictionary.vocabulary().names(type)));
    };
  }

  static SlotType type(Sentence sentence, String slot) {
    return Objects.requireNonNull(sentence.slots().get(slot));
  }
}
