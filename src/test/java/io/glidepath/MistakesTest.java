package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.rulebook.RulebookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a CX lead reads after the likeliest mistakes. Each folder of {@code mistakes} has the files
 * with one of them, to be laid over {@code mistakes/base}; {@code golden.txt} is what is said.
 * After a change of words, write it anew with {@code -Dmistakes.write=true}, and read it as a lead
 * would.
 */
class MistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");
  private static final Path GOLDEN = FOLDER.resolve("golden.txt");
  private static final PhraseBook PHRASES = PhraseBook.load(Path.of("rules"));

  @Test
  void areToldInWordsThatHelp() throws IOException {
    StringBuilder told = new StringBuilder();
    for (Path mistake : mistakes()) {
      told.append(mistake.getFileName()).append('\n');
      for (Finding finding : findings(mistake)) {
        told.append(finding.format().indent(4));
      }
      told.append('\n');
    }
    if (Boolean.getBoolean("mistakes.write")) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void areEachToldOfInTheFileThatHasThem() throws IOException {
    for (Path mistake : mistakes()) {
      assertThat(findings(mistake)).as("%s", mistake.getFileName()).isNotEmpty();
    }
  }

  @Test
  void areMadeInRulesThatAreGoodWithoutThem() {
    assertThat(RulebookFiles.check(new RuleTexts(base()), KpiSettings.NONE, PHRASES)).isEmpty();
  }

  private static List<Path> mistakes() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(each -> each.getFileName().toString().matches("\\d\\d-.*"))
          .sorted()
          .toList();
    }
  }

  private static List<Finding> findings(Path mistake) {
    TreeMap<String, String> texts = base();
    texts.putAll(texts(mistake));
    return RulebookFiles.check(new RuleTexts(texts), KpiSettings.NONE, PHRASES);
  }

  private static TreeMap<String, String> base() {
    TreeMap<String, String> texts = new TreeMap<>(texts(FOLDER.resolve("base")));
    for (String dictionary : List.of("sentences.dsl", "sentences.fr.dsl", "sentences.es.dsl")) {
      texts.put(dictionary, read(Path.of("rules", dictionary)));
    }
    return texts;
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> texts.put(name(folder, file), read(file)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
