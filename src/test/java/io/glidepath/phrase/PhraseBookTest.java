package io.glidepath.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseBookTest {
  private static final Set<String> CATALOGUE =
      Set.of(
          ("apology acknowledgement advocacy option-offered cannot policy have-to jargon small-talk"
                  + " call-back-request go-elsewhere anything-else closing thanks hold-notice"
                  + " survey-request survey-elsewhere stay-on-line complaint annoyed repeat-contact"
                  + " already-told leaving question no-answer confusion uncertainty asks gives"
                  + " promise announced-wait resolution confirms-resolution")
              .split(" "));
  private static final PhraseBook BOOK = PhraseBook.load(Path.of("rules"));

  record Sample(String language, Speaker speaker, String text, List<String> expected) {
    static Sample of(String language, String line) {
      String[] parts = line.split(" \\| ");
      Speaker speaker = Speaker.valueOf(parts[0].toUpperCase(Locale.ROOT));
      return new Sample(language, speaker, parts[1], List.of(parts[2].split(", ")));
    }

    Heard heard() {
      return hear(language, speaker, text);
    }
  }

  static Stream<Sample> sentences() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String language : List.of("en", "fr", "es")) {
      try (InputStream in =
          PhraseBookTest.class.getResourceAsStream("/phrases/" + language + ".txt")) {
        new String(in.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> samples.add(Sample.of(language, line)));
      }
    }
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource
  void sentences(Sample sample) {
    List<Mark> marks = sample.heard().marks();
    for (String each : sample.expected()) {
      boolean innocent = each.startsWith("!");
      String name = innocent ? each.substring(1) : each;
      assertThat(marks.stream().anyMatch(mark -> fits(mark, name)))
          .as("%s in %s", each, marks)
          .isEqualTo(!innocent);
    }
  }

  private static boolean fits(Mark mark, String expected) {
    String[] timed = expected.split("@");
    String[] named = timed[0].split(":");
    return mark.phrase().equals(named[0])
        && (named.length == 1 || named[1].equals(mark.about()))
        && (timed.length == 1 || mark.millis() == Long.parseLong(timed[1]) * 1_000);
  }

  @Test
  void everyPhraseOfTheCatalogueIsHeardInEveryLanguage() throws IOException {
    for (String language : List.of("en", "fr", "es")) {
      Set<String> heard = new TreeSet<>();
      sentences()
          .filter(sample -> sample.language().equals(language))
          .forEach(sample -> sample.heard().marks().forEach(mark -> heard.add(mark.phrase())));
      assertThat(heard).as(language).containsAll(CATALOGUE);
    }
    assertThat(BOOK.names()).containsAll(CATALOGUE);
  }

  @Test
  void keepsWhatTheCustomerDisclosedOutOfTheWords() {
    List<String> words =
        Stream.of(
                "my pin is 9503",
                "Jane Doe, account 12345678",
                "I called 3 times already, pin 4411",
                "Eight one five, six zero",
                "I called eight times",
                "it's jane@example.com")
            .flatMap(text -> hear("en", Speaker.CUSTOMER, text).marks().stream())
            .map(Mark::words)
            .toList();

    assertThat(words)
        .isNotEmpty()
        .noneMatch(each -> each.matches(".*[0-9].*|.*jane.*|.*Doe.*|.*(?i:eight).*"));
  }

  @Test
  void quotesTheWordsAsTheyWereHeard() {
    Mark mark = hear("en", Speaker.AGENT, "Well, I’M SO SORRY about it").marks().get(0);

    assertThat(mark.phrase()).isEqualTo("apology");
    assertThat(mark.words()).isEqualTo("I'M SO SORRY");
    assertThat(
            hear("en", Speaker.AGENT, "could I have your " + "name and your ".repeat(30)).marks())
        .allMatch(each -> each.words().length() <= 60);
  }

  @Test
  void countsWordsAsPeopleDo() {
    assertThat(hear("en", Speaker.AGENT, "I can't, it's in 24h.").words()).isEqualTo(5);
    assertThat(hear("fr", Speaker.AGENT, "").words()).isZero();
    assertThat(hear("es", Speaker.AGENT, "¿?").words()).isZero();
  }

  @Test
  void choosesTheLanguageOfTheUtteranceThenOfTheInteraction() {
    assertThat(says(new Utterance("Je suis désolée", "fr-CA"), "en")).contains("apology");
    assertThat(says(new Utterance("Je suis désolée", null), "fr")).contains("apology");
    assertThat(says(new Utterance("I am sorry", null), null)).contains("apology");
    assertThat(says(new Utterance("I am sorry", "de"), "en")).isEmpty();
  }

  @Test
  void knowsTheLanguageOfATextWithoutATag() {
    assertThat(shown("Bonjour, je suis désolée pour cette attente")).isEqualTo("fr");
    assertThat(shown("ou est ma commande ? je l'ai pas recue")).isEqualTo("fr");
    assertThat(shown("Hola, mi pedido no ha llegado")).isEqualTo("es");
    assertThat(shown("donde esta mi pedido que hice la semana pasada")).isEqualTo("es");
    assertThat(shown("hi where is my parcel")).isEqualTo("en");
    assertThat(shown("Guten Tag, wo ist mein Paket?")).isEqualTo("de");
    assertThat(shown("Buongiorno, dove si trova il mio pacco?")).isEqualTo("it");
    assertThat(shown("Bom dia, onde está a minha encomenda?")).isEqualTo("pt");
    assertThat(shown("Доброе утро, где моя посылка?")).isEqualTo("und");
    assertThat(shown("48213")).isNull();
    assertThat(shown("ok")).isNull();
  }

  private static @Nullable String shown(String text) {
    return BOOK.hear(new Fact.UtteranceHeard("u", Speaker.CUSTOMER, text, true, null, null), null)
        .language();
  }

  @Test
  void knowsTheLanguageOfEverySentenceOfItsOwn() throws IOException {
    List<Sample> all = sentences().toList();
    List<Sample> long_ = all.stream().filter(each -> each.text().split(" ").length >= 5).toList();
    long right = long_.stream().filter(each -> each.language().equals(shown(each.text()))).count();
    List<String> wrong =
        long_.stream()
            .filter(each -> shown(each.text()) != null)
            .filter(each -> !each.language().equals(shown(each.text())))
            .map(Sample::text)
            .toList();

    assertThat(right).isGreaterThan(long_.size() * 9L / 10);
    assertThat(wrong).hasSizeLessThan(long_.size() / 50);
  }

  @Test
  void tellsWhichFieldsNobodyMayKeep() {
    assertThat(BOOK.secrets())
        .contains("pin", "password", "security-code", "verification-code", "mothers-maiden-name")
        .contains("security-answer", "pet-name")
        .doesNotContain("email", "account-number");
  }

  record Utterance(String text, @Nullable String language) {}

  private static List<String> says(Utterance said, @Nullable String interaction) {
    Fact.UtteranceHeard fact =
        new Fact.UtteranceHeard("u", Speaker.AGENT, said.text(), true, said.language(), null);
    return BOOK.hear(fact, interaction).marks().stream().map(Mark::phrase).toList();
  }

  @Test
  void everyPrefixCanBeHeard() throws IOException {
    sentences()
        .forEach(
            sample -> {
              for (int end = 0; end <= sample.text().length(); end++) {
                String prefix = sample.text().substring(0, end);
                Heard heard = hear(sample.language(), sample.speaker(), prefix);
                assertThat(heard.words()).isBetween(0, end + 1);
              }
            });
  }

  /**
   * Visits are counted by the clock of the thread, generously; a quadratic search takes minutes.
   */
  @Test
  void hostileTextTakesTimeInProportionToItsLength() {
    for (String unit : List.of("you have to ", "a ", "i ", "no ", "? ", "@a", "name and ", "9 ")) {
      String text = unit.repeat(20_000 / unit.length());
      long before = System.nanoTime();
      hear("en", Speaker.AGENT, text);
      hear("en", Speaker.CUSTOMER, text);
      assertThat(System.nanoTime() - before).as(unit).isLessThan(20_000_000_000L);
    }
  }

  @Test
  void tellsEveryFaultWithItsPlace() {
    String text =
        """
        colour: red
        phrases:
          apology:
            speaker: boss
            say: |
              I am (sorry
              sorry] you
              [very]
              * sorry
              {thing}
              (sorry)? so
          asks:
            say: |
              your pin
          empty: {}
        """;

    BadPhrases bad =
        catchThrowableOfType(
            BadPhrases.class, () -> PhraseBook.of(Map.of("rules/phrases.en.yaml", text)));

    assertThat(bad.faults().stream().map(f -> f.line() + ":" + f.column() + " " + f.code()))
        .containsExactlyInAnyOrder(
            "1:9 phrase-shape",
            "4:14 phrase-speaker",
            "6:12 phrase-pattern",
            "7:12 phrase-pattern",
            "8:7 phrase-pattern",
            "9:7 phrase-pattern",
            "10:7 phrase-pattern",
            "11:14 phrase-pattern",
            "14:7 phrase-pattern",
            "15:10 phrase-shape");
    assertThat(bad).hasMessageContaining("rules/phrases.en.yaml:6:12: error: phrase-pattern: '('");
  }

  @Test
  void tellsWhatIsWrongWithFramesAndClasses() {
    String text =
        """
        words:
          again: |
            again
        frames:
          denied:
            where: beside
            say: |
              not
        phrases:
          apology:
            unless: [denied, hoped]
            say: |
              sorry [<again>|$]
              sorry <twice>
              sorry (<again>|$)
          apology-too:
            as: apologies
            say: |
              pardon
        """;

    assertThat(faults(text).stream().map(f -> f.line() + " " + f.message()))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith("6 'where' is one of before, after"),
            fault -> assertThat(fault).isEqualTo("11 there is no 'hoped' under 'frames:'"),
            fault -> assertThat(fault).startsWith("13 '$' in [brackets] at the end does nothing"),
            fault -> assertThat(fault).startsWith("14 there is no such class of words"),
            fault -> assertThat(fault).isEqualTo("17 there is no phrase 'apologies'"));
  }

  @Test
  void dropsNoFlagThatIsWrittenInAnotherWay() {
    for (String said : List.of("yes", "True", "on", "1", "tru")) {
      String field = "fields:\n  pin: {name: PIN, secret: %s, say: my pin}\nphrases: {}";
      String phrase = "phrases:\n  bye: {say: so long, timed: %s}";
      for (String text : List.of(field.formatted(said), phrase.formatted(said))) {
        assertThat(faults(text).stream().map(Object::toString))
            .as(text)
            .anySatisfy(fault -> assertThat(fault).contains("true or false", "'" + said + "'"));
      }
    }
  }

  @Test
  void refusesWhatIsNoYamlAndAFolderWithoutPhrases() {
    assertThat(faults("phrases: [").get(0).code()).isEqualTo("phrase-yaml");
    assertThat(faults("").get(0).code()).isEqualTo("phrase-file");
    assertThat(faults("- a").get(0).code()).isEqualTo("phrase-shape");
    assertThat(faults("? [a]\n: b\nphrases: {}").get(0).code()).isEqualTo("phrase-shape");
    assertThat(faults("units: {'': x}\nphrases: {}").get(0).code()).isEqualTo("phrase-shape");
    assertThat(faults("phrases:\n  a: {say: x}\n  a: {say: y}").get(0).code())
        .isEqualTo("phrase-twice");
    assertThat(catchThrowableOfType(BadPhrases.class, () -> PhraseBook.load(Path.of("config"))))
        .hasMessageContaining("phrases.en.yaml");
  }

  private static List<PhraseFault> faults(String text) {
    return catchThrowableOfType(
            BadPhrases.class, () -> PhraseBook.of(Map.of("phrases.en.yaml", text)))
        .faults();
  }

  private static Heard hear(String language, Speaker speaker, String text) {
    return BOOK.hear(new Fact.UtteranceHeard("u", speaker, text, true, null, null), language);
  }
}
