package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Esperanto, which only a folder of the tests knows: an entry in a list of languages, dictionaries
 * and a card. The program runs in a process of its own, with that folder last on its class path.
 */
@Tag("thorough")
class FourthLanguageTest {
  private static final Path TOY = Path.of("src/test/resources/toy-language");

  @TempDir private Path temporary;

  @Test
  void aCardIsWrittenHeardAndWordedInALanguageThatOnlyItsFolderKnows() throws Exception {
    String told = glidepath("replay", TOY + "/events.ndjson", "--rules", TOY + "/rules");

    assertThat(told)
        .contains(
            "Agnosku la problemon — Diru ke vi komprenis, kaj poste kion vi faros."
                + " (experience.calm: La kanalo estas voĉo (voice) kaj la kliento plendis dum la lastaj"
                + " 2 tagoj.)");
    assertThat(told).contains("Mia karto estas [card]").doesNotContain("kvar kvar");
  }

  @Test
  void aCardThatDoesNotSpeakTheFourthLanguageIsAFinding() throws Exception {
    Path rules = temporary.resolve("rules");
    Files.createDirectories(rules.resolve("experience"));
    for (String file : List.of("sentences.dsl", "sentences.eo.dsl", "phrases.eo.yaml")) {
      Files.copy(TOY.resolve("rules").resolve(file), rules.resolve(file));
    }
    String card = Files.readString(TOY.resolve("rules/experience/calm.yaml"));
    Files.writeString(
        rules.resolve("experience/calm.yaml"), card.replace(", eo: Agnosku la problemon", ""));

    assertThat(glidepath("rules", "check", rules.toString()))
        .contains("The title is missing in Esperanto.");
  }

  @Test
  void theHelpAndTheRefusalNameTheFourthLanguage() throws Exception {
    assertThat(glidepath("rules", "sentences", "--help")).contains("en, fr, es, eo");
    assertThat(glidepath("rules", "sentences", "--language", "pt"))
        .contains("Cards are written in en, fr, es or eo, not in pt");
  }

  /** What the program prints, with the toy's folder behind everything else. */
  private String glidepath(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String ours =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", ours + File.pathSeparator + TOY, "io.glidepath.Main"));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out.txt");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
