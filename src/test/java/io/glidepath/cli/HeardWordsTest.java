package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reason quotes what was said, and never the label of something else. */
class HeardWordsTest {
  @TempDir private Path folder;

  private String reason(String language, String text, String rule) {
    Lines chat = Lines.chat("i", language).says(20, "customer", "u", text);
    return Replayed.of(folder, chat.all()).suggestion("i", rule).path("reason").asText();
  }

  @Test
  void quotesTheWordsOfTheCustomer() {
    String reason =
        reason("en", "I am switching to another provider.", "experience.leaving");

    assertThat(reason).contains("“switching to another provider”").doesNotContain("have to go");
  }

  @Test
  void quotesThemAsTheReadersLanguageDoes() {
    String reason =
        reason("fr", "Je veux résilier mon abonnement.", "experience.cancel-cleanly");

    assertThat(reason).contains("« veux résilier mon abonnement »");
  }

  @Test
  void quotesNothingThatTheCustomerDisclosed() {
    String reason =
        reason("en", "I want to cancel my contract 4471-889.", "experience.cancel-cleanly");

    assertThat(reason).contains("“want to cancel my contract”").doesNotContain("4471");
  }

  @Test
  void callsByItsNameWhatNobodySaid() {
    Lines chat =
        Lines.chat("i", "en")
            .says(20, "customer", "u", "I want to complain, this is unacceptable.")
            .says(25, "agent", "v", "What is your postcode?")
            .says(60, "agent", "w", "One moment.");
    String reason =
        Replayed.of(folder, chat.all())
            .suggestion("i", "experience.missing-acknowledgement")
            .path("reason")
            .asText();

    assertThat(reason).contains("has not said “goodbye” since saying “");
  }
}
