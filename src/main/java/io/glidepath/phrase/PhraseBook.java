package io.glidepath.phrase;

import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The phrase catalogue: what agents, bots and customers say, in each {@link Language} that has a
 * file such as {@code phrases.fr.yaml}. Immutable, thread-safe.
 */
public final class PhraseBook implements Phrases {
  private static final long LARGEST = 1024 * 1024;

  private final Map<String, LanguageEar> ears;
  private final LanguageGuess guess;
  private final Set<String> secrets;
  private final Set<String> names;
  private final DisplayNames displayNames;
  private final List<PhraseFault> doubts;
  private final Map<String, String> texts;

  private PhraseBook(Map<String, PhraseFile.Contents> files, Map<String, String> texts) {
    ears = each(files, PhraseFile.Contents::ear);
    guess = new LanguageGuess(ears);
    secrets =
        files.values().stream()
            .flatMap(file -> file.secrets().stream())
            .collect(Collectors.toUnmodifiableSet());
    names =
        files.values().stream()
            .flatMap(file -> file.names().stream())
            .collect(Collectors.toUnmodifiableSet());
    displayNames =
        new DisplayNames(
            each(files, PhraseFile.Contents::phraseNames),
            each(files, PhraseFile.Contents::fieldNames));
    doubts = files.values().stream().flatMap(file -> file.doubts().stream()).toList();
    this.texts = Map.copyOf(texts);
  }

  private static <T> Map<String, T> each(
      Map<String, PhraseFile.Contents> files, Function<PhraseFile.Contents, T> part) {
    return files.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> part.apply(file.getValue())));
  }

  /** Reads the phrase files of a rules folder; throws {@link BadPhrases} with every fault. */
  public static PhraseBook load(Path rulesDir) {
    Map<String, String> texts = new TreeMap<>();
    List<PhraseFault> faults = new ArrayList<>();
    for (String language : Language.codes()) {
      Path file = rulesDir.resolve("phrases." + language + ".yaml");
      try {
        if (Files.exists(file)) {
          texts.put(file.toString(), read(file));
        }
      } catch (IOException unreadable) {
        faults.add(fault(file, "cannot be read as UTF-8 text: " + unreadable.getMessage()));
      }
    }
    if (texts.isEmpty() && faults.isEmpty()) {
      faults.add(fault(rulesDir.resolve("phrases.en.yaml"), "there is no such file"));
    }
    return of(texts, faults);
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " is larger than 1 MiB");
    }
    return Files.readString(file);
  }

  /** Takes the texts of phrase files by their names, such as {@code rules/phrases.en.yaml}. */
  public static PhraseBook of(Map<String, String> texts) {
    return of(texts, new ArrayList<>());
  }

  private static PhraseBook of(Map<String, String> texts, List<PhraseFault> faults) {
    Map<String, PhraseFile.Contents> files = new TreeMap<>();
    Map<String, String> byLanguage = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          String language = file.replaceFirst(".*phrases\\.(\\w+)\\.yaml$", "$1");
          PhraseFile.Contents contents = PhraseFile.read(file, language, text, faults);
          if (contents != null) {
            files.put(language, contents);
            byLanguage.put(language, text);
          }
        });
    if (!faults.isEmpty()) {
      throw new BadPhrases(faults);
    }
    return new PhraseBook(files, byLanguage);
  }

  private static PhraseFault fault(Path file, String message) {
    return new PhraseFault(file.toString(), 1, 1, "phrase-file", message);
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Set<String> secrets() {
    return secrets;
  }

  @Override
  public DisplayNames displayNames() {
    return displayNames;
  }

  /** What should be mended in the files, but keeps nobody from using them. */
  public List<PhraseFault> doubts() {
    return doubts;
  }

  @Override
  public Heard hear(Fact.UtteranceHeard utterance, @Nullable String language) {
    String tag = utterance.language() != null ? utterance.language() : language;
    if (tag != null) {
      return hear(utterance, ears.get(Language.primary(tag)));
    }
    String shown = guess.of(utterance.text());
    Heard heard = hear(utterance, ears.get(shown == null ? Language.ENGLISH : shown));
    return shown == null ? heard : heard.in(shown);
  }

  private Heard hear(Fact.UtteranceHeard utterance, @Nullable LanguageEar ear) {
    return ear == null
        ? Heard.nothing(secrets)
        : ear.hear(utterance.text(), utterance.speaker(), secrets);
  }

  /** Two catalogues are equal if they were made of the same texts: they hear the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhraseBook book && texts.equals(book.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }
}
