package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All sentences that cards may use, in every {@link Language}. */
public final class Dictionary {
  private static final Pattern ENTRY = Pattern.compile("\\[when]\\[(\\w+)]([^=]+)=(.+)");
  private static final Pattern TERM = Pattern.compile("\\[\\*]\\[(\\w+)]([^=]+)=([a-z][a-z0-9-]*)");
  private static final Pattern USE = Pattern.compile("\\{([a-z][a-z0-9]*)}");

  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Map<String, Sentence>> byMeaning = new HashMap<>();
  private final Vocabulary vocabulary = new Vocabulary();

  /** A card's line that is a sentence, with what stands in its slots. */
  public record Match(Sentence sentence, Map<String, String> values) {}

  /** Reads {@code sentences.dsl}, {@code sentences.fr.dsl} and so on. */
  public static Dictionary read(List<SourceFile> files, Findings findings) {
    Dictionary dictionary = new Dictionary();
    files.stream()
        .filter(SourceFile::isDictionary)
        .forEach(file -> dictionary.read(file, findings));
    dictionary.sentences.sort(Comparator.comparingInt(Sentence::wordiness).reversed());
    return dictionary;
  }

  private void read(SourceFile file, Findings findings) {
    String[] parts = file.path().split("\\.", -1);
    String language = parts.length == 3 ? parts[1] : Language.ENGLISH;
    Set<String> known = new HashSet<>();
    String group = "";
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      number++;
      FilePlace place = file.place(number, 1);
      if (line.startsWith("#")) {
        group = line.substring(1).strip();
      } else if (line.startsWith("[*]")) {
        term(line.strip(), language, place, findings);
      } else if (!line.isBlank()) {
        Sentence.Section section = new Sentence.Section(language, group);
        if (entry(line.strip(), section, place, findings) && !known.add(last().words())) {
          findings.error(place, "duplicate-sentence", "This sentence is here twice.");
        }
      }
    }
  }

  private void term(String line, String language, FilePlace place, Findings findings) {
    Matcher term = TERM.matcher(line);
    Optional<SlotType> type =
        term.matches() ? SlotType.of(term.group(1)).filter(SlotType::isListed) : Optional.empty();
    if (type.isPresent()) {
      vocabulary.add(type.get(), language, term.group(2).strip(), term.group(3));
    } else {
      findings.error(
          place, "dictionary", "This is no word for a slot.", "[*][event]the transfer=transferred");
    }
  }

  private Sentence last() {
    return sentences.get(sentences.size() - 1);
  }

  private boolean entry(String line, Sentence.Section section, FilePlace place, Findings findings) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      findings.error(
          place, "dictionary", "This is no entry.", "[when][story]words with {n:number}=meaning");
      return false;
    }
    Optional<Subject> subject = Subject.ofWord(entry.group(1));
    if (subject.isEmpty()) {
      findings.error(place, "dictionary", "A sentence is about story, row, kpi, form or settings.");
      return false;
    }
    try {
      add(
          Sentence.of(
              section, subject.get(), entry.group(2).strip(), entry.group(3).strip(), place));
    } catch (IllegalArgumentException e) {
      findings.error(place, "dictionary", "The sentence cannot be read: " + e.getMessage() + ".");
      return false;
    }
    return slotsAreUsed(last(), findings);
  }

  private static boolean slotsAreUsed(Sentence sentence, Findings findings) {
    Set<String> used = new HashSet<>();
    Matcher use = USE.matcher(sentence.meaning());
    while (use.find()) {
      used.add(use.group(1));
    }
    if (!used.equals(sentence.slots().keySet())) {
      findings.error(
          sentence.place(), "dictionary", "The meaning must use exactly the slots of the words.");
      return false;
    }
    return true;
  }

  private void add(Sentence sentence) {
    sentences.add(sentence);
    byMeaning
        .computeIfAbsent(key(sentence), meaning -> new HashMap<>())
        .putIfAbsent(sentence.language(), sentence);
  }

  public List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  /** The words that may stand in the slots that take one of a list. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The sentence that the line is, in any language; the wordiest if it could be several. */
  public Optional<Match> match(String line) {
    return find(line, Sentence::strict).filter(this::listsHave).findFirst();
  }

  /** The sentence that the line would be if something else stood in its slots. */
  public Optional<Match> nearMatch(String line) {
    return find(line, Sentence::loose)
        .filter(match -> slots(match).allMatch(slot -> isClose(match, slot)))
        .findFirst()
        .or(
            () ->
                find(line, Sentence::loose)
                    .filter(match -> slots(match).allMatch(slot -> isShort(match, slot)))
                    .findFirst());
  }

  private Stream<Match> find(String line, Function<Sentence, Pattern> pattern) {
    return sentences.stream()
        .filter(sentence -> sentence.canBegin(line))
        .flatMap(sentence -> match(sentence, pattern.apply(sentence).matcher(line)).stream());
  }

  private static Optional<Match> match(Sentence sentence, Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    sentence.slots().keySet().forEach(slot -> values.put(slot, matcher.group(slot)));
    return Optional.of(new Match(sentence, values));
  }

  private boolean listsHave(Match match) {
    return slots(match)
        .filter(slot -> slot.getValue().isListed())
        .allMatch(slot -> fits(match, slot));
  }

  private static Stream<Map.Entry<String, SlotType>> slots(Match match) {
    return match.sentence().slots().entrySet().stream();
  }

  private boolean fits(Match match, Map.Entry<String, SlotType> slot) {
    String value = value(match, slot);
    return slot.getValue().isListed()
        ? literal(match.sentence(), slot.getKey(), value).isPresent()
        : slot.getValue().accepts(value);
  }

  /** Whether what stands in the slot is right, or a slip of the pen. */
  private boolean isClose(Match match, Map.Entry<String, SlotType> slot) {
    String value = value(match, slot);
    if (!slot.getValue().isListed()) {
      return slot.getValue().accepts(value);
    }
    return fits(match, slot)
        || vocabulary.texts(slot.getValue(), match.sentence().language()).stream()
            .anyMatch(word -> Nearest.distance(value, word) * 3 <= word.length());
  }

  /** Whether what stands in the slot is a value, if a wrong one, and not half a sentence. */
  private boolean isShort(Match match, Map.Entry<String, SlotType> slot) {
    return fits(match, slot) || value(match, slot).split(" ", -1).length <= 2;
  }

  private static String value(Match match, Map.Entry<String, SlotType> slot) {
    return Objects.requireNonNull(match.values().get(slot.getKey()));
  }

  /** The sentence that resembles the line most. */
  public Optional<String> nearest(String line) {
    return Nearest.to(line, sentences.stream().map(Sentence::words).toList());
  }

  /** The sentence of the same meaning in another language; itself if there is none. */
  public Sentence in(String language, Sentence sentence) {
    return byMeaning.getOrDefault(key(sentence), Map.of()).getOrDefault(language, sentence);
  }

  /** What becomes of the text in a sentence's slot; empty if it cannot stand there. */
  public Optional<String> literal(Sentence sentence, String slot, String text) {
    SlotType type = Objects.requireNonNull(sentence.slots().get(slot));
    return type.isListed() ? vocabulary.name(type, sentence.language(), text) : type.literal(text);
  }

  /** A card's line in another language: the sentence, and what stands in its slots. */
  public String say(String language, Sentence sentence, Map<String, String> values) {
    Sentence other = in(language, sentence);
    Map<String, String> said = new LinkedHashMap<>(values);
    sentence
        .slots()
        .forEach(
            (slot, type) ->
                said.computeIfPresent(
                    slot,
                    (name, value) ->
                        vocabulary.said(type, sentence.language(), value, other.language())));
    return other.say(said);
  }

  private static String key(Sentence sentence) {
    return sentence.subject().word() + " " + sentence.meaning();
  }
}
