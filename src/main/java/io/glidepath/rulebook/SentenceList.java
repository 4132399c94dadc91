package io.glidepath.rulebook;

import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.SentenceEntry;
import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.Sentence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The dictionary as a list for people: every sentence with what it means and an example. */
public final class SentenceList {
  private final Dictionary dictionary;
  private final Examples examples;
  private final PlainMeaning plain;
  private final Meanings meanings;

  private SentenceList(Dictionary dictionary, KpiSettings kpis, PlainMeaning plain) {
    this.dictionary = dictionary;
    examples = new Examples(dictionary);
    this.plain = plain;
    meanings = new Meanings(kpis);
  }

  /** All that a card may be written with. */
  public static SentenceBook book(Cards cards, Phrases phrases, String language) {
    return new SentenceBook(
        language,
        new SentenceList(
                cards.dictionary(), cards.kpis(), PlainMeaning.of(cards, phrases, language))
            .in(language),
        sorted(phrases.names()),
        sorted(phrases.displayNames().fieldsNamed()),
        Arrays.stream(Channel.values()).map(Channel::word).toList(),
        cards.tables().values().stream()
            .map(table -> new SentenceBook.Table(table.name(), sorted(table.columns())))
            .toList(),
        sorted(
            cards.all().stream()
                .map(card -> card.card().signal())
                .filter(Objects::nonNull)
                .toList()));
  }

  /** The same of texts that are at hand, whether or not their cards can be used. */
  public static SentenceBook book(
      RuleTexts texts, ReadingBasis basis, Phrases phrases, String language) {
    Cards cards = RulebookFiles.understood(texts, basis, phrases);
    return book(cards, phrases, language);
  }

  private static List<String> sorted(Iterable<String> words) {
    Set<String> sorted = new TreeSet<>();
    words.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  /** The sentences of a language in the order of its dictionary. */
  private List<SentenceEntry> in(String language) {
    return dictionary.sentences().stream()
        .filter(sentence -> sentence.language().equals(language))
        .sorted(Comparator.comparingInt(sentence -> sentence.place().line()))
        .map(this::entry)
        .toList();
  }

  private SentenceEntry entry(Sentence sentence) {
    Map<String, String> values = examples.values(sentence);
    Map<String, String> said = new LinkedHashMap<>();
    Language.codes()
        .forEach(language -> said.put(language, dictionary.in(language, sentence).words()));
    said.put(sentence.language(), sentence.words());
    return new SentenceEntry(
        sentence.words(),
        sentence.group(),
        sentence.subject().word(),
        meaning(sentence, values),
        sentence.say(values),
        slots(sentence, values),
        said);
  }

  private List<SentenceEntry.Slot> slots(Sentence sentence, Map<String, String> values) {
    return sentence.slots().entrySet().stream()
        .map(
            slot ->
                new SentenceEntry.Slot(
                    slot.getKey(),
                    slot.getValue().word(),
                    values.getOrDefault(slot.getKey(), ""),
                    dictionary.vocabulary().texts(slot.getValue(), sentence.language())))
        .toList();
  }

  private String meaning(Sentence sentence, Map<String, String> values) {
    Map<String, String> literals = new LinkedHashMap<>();
    values.forEach(
        (slot, value) ->
            literals.put(slot, dictionary.literal(sentence, slot, value).orElse(value)));
    try {
      return Wording.sentence(plain.of(meanings.of(sentence, literals)));
    } catch (Refused e) {
      return "";
    }
  }
}
