package io.glidepath.rulebook.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that may stand in the slots that take one of a list, such as {@code the transfer} in
 * {@code since {event}}, in each language, and the names that they become.
 */
public final class Vocabulary {
  private record Word(SlotType type, String language, String text, String name) {}

  private final List<Word> words = new ArrayList<>();

  void add(SlotType type, String language, String text, String name) {
    words.add(new Word(type, language, text, name));
  }

  /** The name behind a text that is a word of the language, or is the name already. */
  public Optional<String> name(SlotType type, String language, String text) {
    Optional<String> said =
        of(type)
            .filter(word -> word.language.equals(language) && word.text.equalsIgnoreCase(text))
            .map(Word::name)
            .findFirst();
    return said.or(() -> ofName(type, text));
  }

  private Optional<String> ofName(SlotType type, String text) {
    return names(type).contains(text) ? Optional.of(text) : type.literal(text);
  }

  /** The names of a list, in the order of the dictionary. */
  public List<String> names(SlotType type) {
    return of(type).map(Word::name).distinct().toList();
  }

  /** What may be written in a language. */
  public List<String> texts(SlotType type, String language) {
    return of(type).filter(word -> word.language.equals(language)).map(Word::text).toList();
  }

  /** What stands in a slot in one language, as it stands there in another. */
  public String said(SlotType type, String from, String text, String to) {
    return switch (type) {
      case DURATION -> Unit.said(text, to);
      case NUMBER, PERCENT -> Unit.number(text, to);
      default -> name(type, from, text).flatMap(name -> text(type, to, name)).orElse(text);
    };
  }

  /** The word for a name in a language. */
  public Optional<String> text(SlotType type, String language, String name) {
    return of(type)
        .filter(word -> word.language.equals(language) && word.name.equals(name))
        .map(Word::text)
        .findFirst();
  }

  private Stream<Word> of(SlotType type) {
    return words.stream().filter(word -> word.type == type);
  }
}
