package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.NoBreak;
import io.glidepath.suggestion.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that is there in English is there in French and Spanish, and is another there. */
class TextTablesTest {
  private static final Path BUNDLES = Path.of("src/main/resources");

  /** Words that are the same in a language beside English. */
  private static final Set<String> SAME =
      Set.of(
          "Suggestions",
          "{points} points",
          "Source",
          "{n} minutes",
          "Chat",
          "E-mail",
          "Message",
          "Web",
          "Audit",
          "Agent",
          "Effort",
          "Silence",
          "Signal",
          "Note",
          "Obstacle",
          "Conditions",
          "Interaction",
          "Segment",
          "e-mail",
          "CES",
          "CSAT",
          "NPS",
          "Bot",
          "no",
          "DRL",
          "YAML",
          "Id",
          "chat",
          "message");

  /** Bundles that hold no text to translate, and why. */
  private static final Map<String, String> NO_TEXTS =
      Map.of(
          "languages", "the list of languages itself",
          "measures", "aliases of all languages stand in one file",
          "form-topics", "patterns of all languages stand in one file",
          "setting-words", "other words for settings, of all languages in one file",
          "filters", "speaks at the command line, which is in English");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void everyTextOfThePagesIsTranslated(String language) {
    Map<String, String> leaks = new TreeMap<>();
    List<String> tables = PageTexts.tables();
    assertThat(tables).contains("", "audit-", "rules-", "insight-");
    for (String table : tables) {
      compare(table, PageTexts.of(table, "en"), PageTexts.of(table, language), leaks);
    }
    assertThat(leaks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void everyTextOfTheServerIsTranslated(String language) throws IOException {
    Map<String, String> leaks = new TreeMap<>();
    List<Path> bundles;
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      bundles = files.filter(file -> file.toString().matches(".*/[a-z-]+\\.properties")).toList();
    }
    assertThat(bundles).hasSizeGreaterThan(NO_TEXTS.size() + 1);
    assertThat(bundles)
        .extracting(TextTablesTest::name)
        .as("lists without texts")
        .containsAll(NO_TEXTS.keySet());
    for (Path bundle : bundles) {
      if (NO_TEXTS.containsKey(name(bundle))) {
        continue;
      }
      String name = bundle.toString().replace(".properties", "_" + language + ".properties");
      compare(bundle.getFileName() + ":", read(bundle), read(Path.of(name)), leaks);
    }
    assertThat(leaks).isEmpty();
  }

  /** A line that ends before its colon is read twice. */
  @Test
  void noLineOfFrenchEndsBeforeItsPunctuation() throws IOException {
    Map<String, String> loose = new TreeMap<>();
    for (String table : PageTexts.tables()) {
      PageTexts.of(table, "fr").forEach((key, words) -> keepLoose(table + key, words, loose));
    }
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      for (Path file : files.filter(each -> each.toString().endsWith("_fr.properties")).toList()) {
        read(file).forEach((key, words) -> keepLoose(file + ":" + key, words, loose));
      }
    }
    assertThat(loose).isEmpty();
    assertThat(new Text(Map.of("fr", "Qui ? « Moi » : lui ; vous !")).in("fr"))
        .isEqualTo("Qui\u202f? «\u202fMoi\u202f»\u202f: lui\u202f; vous\u202f!");
  }

  private static void keepLoose(String key, String words, Map<String, String> loose) {
    if (!NoBreak.in("fr", words).equals(words)) {
      loose.put(key, words);
    }
  }

  private static String name(Path bundle) {
    return bundle.getFileName().toString().replace(".properties", "");
  }

  private static void compare(
      String table,
      Map<String, String> english,
      Map<String, String> own,
      Map<String, String> leaks) {
    assertThat(own.keySet()).as(table).containsAll(english.keySet());
    english.forEach(
        (key, words) -> {
          boolean hasLetters = words.replaceAll("\\{[^}]*}", "").matches(".*\\p{L}{2}.*");
          if (hasLetters && words.equals(own.get(key)) && !SAME.contains(words)) {
            leaks.put(table + key, words);
          }
        });
  }

  private static Map<String, String> read(Path bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      properties.load(in);
    }
    Map<String, String> words = new TreeMap<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      words.put(key, properties.getProperty(key));
    }
    return words;
  }
}
