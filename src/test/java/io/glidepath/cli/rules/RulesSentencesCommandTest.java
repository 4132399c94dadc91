package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.cli.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RulesSentencesCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  void listsSentencesByGroupWithMeaningAndExample() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains(
            """
            Transfers and channels

            """,
            """
              the customer has been transferred at least {n} times
                means      The transfer has occurred at least 2 times.
                example    the customer has been transferred at least 2 times
            """,
            "What may stand in the slots")
        .doesNotContainPattern("(?m)^.{101,}$");
  }

  @Test
  void findsWhatIsAskedForInTheLanguageOfTheLead() {
    assertThat(run("--language", "fr", "--find", "transfert", "--find", "à froid")).isZero();
    assertThat(out.toString())
        .contains("le dernier transfert était à froid")
        .doesNotContain("le client est en attente");
  }

  @Test
  void saysThatNothingIsFound() {
    assertThat(run("--find", "no such sentence at all")).isEqualTo(1);
    assertThat(out.toString()).isEqualToIgnoringNewLines("0 sentences");
  }

  @Test
  void givesProgramsTheSameAsJson() throws IOException {
    assertThat(run("--json", "--language", "es", "--find", "expresión del catálogo")).isZero();

    JsonNode book = JsonText.MAPPER.readTree(out.toString());
    JsonNode first = book.get("sentences").get(0);
    assertThat(book.get("language").asText()).isEqualTo("es");
    assertThat(first.get("text").asText()).isEqualTo("el agente ha dicho {phrase}");
    assertThat(first.get("about").asText()).isEqualTo("story");
    assertThat(first.get("said").get("fr").asText()).isEqualTo("l'agent a dit {phrase}");
    assertThat(first.get("slots").get(0).get("type").asText()).isEqualTo("phrase");
    assertThat(book.get("tables").get(0).get("columns")).isNotEmpty();
  }

  @Test
  void refusesALanguageThatCardsAreNotWrittenIn() {
    CommandLine command = command();
    command.setExecutionExceptionHandler(
        (fault, line, parsed) -> String.valueOf(fault.getMessage()).length());
    assertThat(command.execute("--language", "de"))
        .isEqualTo("Cards are written in en, fr or es, not in de".length());
  }

  private int run(String... arguments) {
    return command().execute(arguments);
  }

  private CommandLine command() {
    return new CommandLine(new RulesSentencesCommand()).setOut(new PrintWriter(out, true));
  }
}
