package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The places outside Java that list the languages, held to {@code languages.properties}. */
class LanguagePlacesTest {
  private static final Path WEB = Path.of("src/main/web");
  private static final Path DOCUMENTS = Path.of("src/main/resources/io/glidepath/web");
  private static final Pattern LIST = Pattern.compile("LANGUAGES = \\[([^]]*)]");
  private static final Pattern ENUM = Pattern.compile("\\{enum: \\[(en\\b[^]]*)]}");

  @Test
  void thePagesListThemAll() throws IOException {
    assertThat(lists(WEB.resolve("shared/languages.ts"), LIST)).containsExactly(Language.codes());
  }

  @Test
  void theyAreListedOnceInThePages() throws IOException {
    Pattern list = Pattern.compile("\\[('en', '[^]]*)]");
    try (Stream<Path> sources = Files.walk(WEB)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".ts")).toList()) {
        boolean home = source.endsWith("languages.ts");
        assertThat(lists(source, list)).as(source.toString()).hasSize(home ? 1 : 0);
      }
    }
  }

  @Test
  void everyTableOfWordsIsThereInEach() throws IOException {
    try (Stream<Path> files = Files.list(WEB.resolve("text"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      List<String> english = names.stream().filter(name -> name.endsWith("en.ts")).toList();
      assertThat(english).isNotEmpty();
      for (String table : english) {
        String stem = table.substring(0, table.length() - "en.ts".length());
        assertThat(names)
            .containsAll(Language.codes().stream().map(code -> stem + code + ".ts").toList());
      }
    }
  }

  @Test
  void bothDocumentsOfTheApiListThemAll() throws IOException {
    for (String document : List.of("openapi.yaml", "asyncapi.yaml")) {
      assertThat(lists(DOCUMENTS.resolve(document), ENUM))
          .as(document)
          .containsExactly(Language.codes());
    }
  }

  private static List<List<String>> lists(Path file, Pattern list) throws IOException {
    Matcher found = list.matcher(Files.readString(file));
    return found.results().map(each -> codes(each.group(1))).toList();
  }

  private static List<String> codes(String list) {
    return Stream.of(list.replace("'", "").split(",")).map(String::strip).toList();
  }
}
