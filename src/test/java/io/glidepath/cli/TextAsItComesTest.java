package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.EventType;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are heard however they were written: as in a message typed by hand. */
class TextAsItComesTest {
  private static final String CANNOT = "experience.cannot";

  @TempDir private Path folder;

  /** What is shown for each of the texts, said in an interaction of its own. */
  private List<List<String>> shown(String language, String speaker, List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < texts.size(); n++) {
      lines.addAll(Lines.chat("i" + n, language).says(20, speaker, "u", texts.get(n)).all());
    }
    Replayed replayed = Replayed.of(folder, lines);
    return IntStream.range(0, texts.size()).mapToObj(n -> replayed.shown("i" + n)).toList();
  }

  @Test
  void hearsAnEnglishRefusal() {
    List<String> texts =
        List.of(
            "I can't do that.",
            "I can\u2019t do that.",
            "I can\u2018t do that.",
            "I can\u00b4t do that.",
            "I can`t do that.",
            "I can\u2032t do that.",
            "I can\uff07t do that.",
            "I can&#39;t do that.",
            "I can&apos;t do that.",
            "I can&rsquo;t do that.",
            "I&nbsp;can&#x27;t&nbsp;do&#160;that.",
            "I\u00a0can't\u202fdo\u2009that.",
            "<p>I can't <b>do</b> that.</p>",
            "<div style=\"color:red\">I <span>can't</span> do that.<br/></div>",
            "I\u200b can't do th\u00adat.",
            "\ufeffI can't\u2060 do that.",
            "\u202aI can't do that.\u202c",
            "\uff29 \uff43\uff41\uff4e\uff07\uff54 \uff44\uff4f that.",
            "\ud83d\ude4f I can't do that. \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "I CAN'T DO THAT.");

    assertThat(shown("en", "agent", texts)).allMatch(shown -> shown.contains(CANNOT));
  }

  @Test
  void hearsAFrenchRefusal() {
    String plain = "Je ne peux pas le faire, c'est déjà complet.";
    List<String> texts =
        List.of(
            plain,
            Normalizer.normalize(plain, Normalizer.Form.NFD),
            plain.replace('\'', '\u2019'),
            plain.replace('\'', '\u00b4'),
            plain.replace("é", "&eacute;").replace("'", "&#8217;"),
            plain.replace(" ", "\u00a0"),
            "<p>" + plain + "</p>");

    assertThat(shown("fr", "agent", texts)).allMatch(shown -> shown.contains(CANNOT));
  }

  @Test
  void hearsDecomposedAccents() {
    String said = Normalizer.normalize("Je veux résilier mon abonnement.", Normalizer.Form.NFD);

    List<List<String>> shown =
        shown("fr", "customer", List.of(said, "Je veux résilier mon abonnement."));

    assertThat(shown.get(0)).isNotEmpty().isEqualTo(shown.get(1));
  }

  @Test
  void keepsWhatLooksLikeATagAndIsNone() {
    List<String> said = List.of("I <really> can't do that, if x < 3 & y > 2.");

    assertThat(shown("en", "agent", said).get(0)).contains(CANNOT);
  }

  @Test
  void hearsNoWordsThatAreQuoted() {
    List<String> texts =
        List.of(
            "Thanks!\n\nOn Mon, 2 Mar 2026 at 09:00, Ann Lee wrote:\n> I can't do that.\n> Ann",
            "Thanks!\n\nOn Mon, 2 Mar 2026 at 09:00, Ann Lee wrote:\n\nI can't do that.\nAnn",
            "Thanks!\n-----Original Message-----\nFrom: Ann\nSent: Monday\n\nI can't do that.",
            "Thanks!\nFrom: Ann\nSent: Monday\nTo: Bob\n\nI can't do that.",
            "<div>Thanks!</div><blockquote type=\"cite\"><p>Hello</p><p>I can't do that.</p>"
                + "</blockquote>",
            "> I can't do that.\nThanks!");

    assertThat(shown("en", "agent", texts)).noneMatch(shown -> shown.contains(CANNOT));
  }

  @Test
  void hearsWhatStandsBelowAQuotation() {
    String text = "On Monday Ann wrote:\n> Can you do it?\nI can't do that.";

    assertThat(shown("en", "agent", List.of(text)).get(0)).contains(CANNOT);
  }

  @Test
  void takesNumbersOutHoweverTheyAreWritten() {
    List<String> lines = new ArrayList<>();
    for (String card :
        List.of(
            "4111&nbsp;1111&nbsp;1111&nbsp;1111",
            "4111<b>1111</b>11111111",
            "&#52;111111111111111",
            "\uff14\uff11\uff11\uff11 1111 1111 1111",
            "4111\u200b1111\u200b1111\u200b1111")) {
      lines.addAll(
          Lines.chat("i" + lines.size(), "en")
              .says(20, "customer", "u", "my card is " + card)
              .all());
    }

    assertThat(ReplayCommandTest.printed(folder, lines))
        .contains("[card]")
        .doesNotContain("1111", "411");
  }

  @Test
  void knowsALanguageByAnyOfItsTags() {
    Replayed replayed = Replayed.ofCase("14-language-tags");

    assertThat(replayed.errors).isEmpty();
    assertThat(replayed.code).isZero();
    for (String tag :
        List.of("fr", "fr-FR", "fr_FR", "FR", "fr-CA", "fr_ca", "fra", "fr-Latn-CH")) {
      assertThat(replayed.shown("lt-" + tag)).as(tag).contains(CANNOT);
      assertThat(replayed.suggestion("lt-" + tag, CANNOT).path("language").asText())
          .as(tag)
          .isEqualTo("fr");
    }
    for (String tag : List.of("es-419", "es_MX", "ES")) {
      assertThat(replayed.suggestion("lt-" + tag, CANNOT).path("language").asText())
          .as(tag)
          .isEqualTo("es");
    }
    assertThat(replayed.shown("lt-en_US")).contains(CANNOT);
    for (String tag : List.of("pt-BR", "zz", "no")) {
      assertThat(replayed.shown("lt-" + tag)).as("%s is not read as English", tag).isEmpty();
    }
  }

  @Test
  void knowsOtherSpellingsOfLanguages() {
    List<String> tags = List.of("spa", "fre", "FRA", "fr_FR.UTF-8", "es_ES@euro", "fra-CA");
    List<String> lines = new ArrayList<>();
    for (String tag : tags) {
      String refusal =
          tag.startsWith("e") || tag.startsWith("s")
              ? "No es posible, no puedo hacer nada."
              : "Ce n'est pas possible, je ne peux rien faire.";
      lines.addAll(Lines.chat(tag, tag).says(20, "agent", "u", refusal).all());
    }
    Replayed replayed = Replayed.of(folder, lines);

    assertThat(tags).allMatch(tag -> replayed.shown(tag).contains(CANNOT));
  }

  @Test
  void refusesWhatIsNoLanguage() {
    List<String> lines = new ArrayList<>();
    for (String tag : List.of("C", "français", "fr FR", "1", "french")) {
      lines.addAll(
          new Lines("i" + tag)
              .add(
                  0,
                  EventType.STARTED,
                  "{'channel':'chat','customerId':'c','language':'" + tag + "'}")
              .all());
    }
    Replayed replayed = Replayed.of(folder, lines);

    assertThat(replayed.errors.lines()).hasSize(5).allMatch(line -> line.contains("BCP 47"));
  }
}
