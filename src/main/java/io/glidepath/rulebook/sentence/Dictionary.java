package io.glidepath.rulebook.sentence;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Nearest;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All sentences that cards may use, in English, French and Spanish. */
public final class Dictionary {
  /** The languages that cards are written and read in. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "es");

  private static final Pattern ENTRY = Pattern.compile("\\[when]\\[(\\w+)]([^=]+)=(.+)");
  private static final Pattern USE = Pattern.compile("\\{([a-z][a-z0-9]*)}");

  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Map<String, Sentence>> byMeaning = new HashMap<>();

  /** A card's line that is a sentence, with what stands in its slots. */
  public record Match(Sentence sentence, Map<String, String> values) {}

  /** Reads {@code sentences.dsl}, {@code sentences.fr.dsl} and {@code sentences.es.dsl}. */
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
    String language = parts.length == 3 ? parts[1] : "en";
    Set<String> known = new HashSet<>();
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        Place place = file.place(number, 1);
        if (entry(line.strip(), language, place, findings) && !known.add(last().words())) {
          findings.error(place, "duplicate-sentence", "This sentence is here twice.");
        }
      }
    }
  }

  private Sentence last() {
    return sentences.get(sentences.size() - 1);
  }

  private boolean entry(String line, String language, Place place, Findings findings) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      findings.error(
          place, "dictionary", "This is no entry.", "[when][story]words with {n:number}=meaning");
      return false;
    }
    Optional<Subject> subject = Subject.ofWord(entry.group(1));
    if (subject.isEmpty()) {
      findings.error(place, "dictionary", "A sentence is about story, row, kpi or form.");
      return false;
    }
    try {
      add(
          Sentence.of(
              language, subject.get(), entry.group(2).strip(), entry.group(3).strip(), place));
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
        .computeIfAbsent(sentence.meaning(), meaning -> new HashMap<>())
        .putIfAbsent(sentence.language(), sentence);
  }

  public List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  /** The sentence that the line is, in any language; the wordiest if it could be several. */
  public Optional<Match> match(String line) {
    return find(line, Sentence::strict);
  }

  /** The sentence that the line would be if something else stood in its slots. */
  public Optional<Match> nearMatch(String line) {
    return find(line, Sentence::loose);
  }

  private Optional<Match> find(String line, Function<Sentence, Pattern> pattern) {
    return sentences.stream()
        .filter(sentence -> sentence.canBegin(line))
        .flatMap(sentence -> match(sentence, pattern.apply(sentence).matcher(line)).stream())
        .findFirst();
  }

  private static Optional<Match> match(Sentence sentence, Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    sentence.slots().keySet().forEach(slot -> values.put(slot, matcher.group(slot)));
    return Optional.of(new Match(sentence, values));
  }

  /** The sentence that resembles the line most. */
  public Optional<String> nearest(String line) {
    return Nearest.to(line, sentences.stream().map(Sentence::words).toList());
  }

  /** The sentence of the same meaning in another language; itself if there is none. */
  public Sentence in(String language, Sentence sentence) {
    return byMeaning.getOrDefault(sentence.meaning(), Map.of()).getOrDefault(language, sentence);
  }
}
