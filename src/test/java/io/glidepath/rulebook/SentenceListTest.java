package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.SentenceEntry;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Vocabulary;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped dictionaries, read as a lead reads them. */
class SentenceListTest {
  private static final Path RULES = Path.of("rules");
  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final Phrases PHRASES = PhraseBook.load(RULES);
  private static final Cards SHIPPED =
      Cards.read(RuleFolder.read(RULES, new Findings()), KPIS, PHRASES.names(), new Findings());
  private static final Dictionary DICTIONARY = SHIPPED.dictionary();
  private static final Vocabulary WORDS = DICTIONARY.vocabulary();

  @Test
  void haveAMeaningAndAnExampleEach() {
    for (String language : Language.codes()) {
      assertThat(book(language).sentences())
          .hasSizeGreaterThan(250)
          .allSatisfy(
              entry -> {
                assertThat(entry.group()).isNotBlank();
                assertThat(entry.meaning()).endsWith(".").doesNotContain("{", "null", "|");
                assertThat(entry.example()).doesNotContain("{");
                assertThat(entry.said()).containsOnlyKeys("en", "fr", "es");
              });
    }
  }

  @Test
  void areUnderstoodAsTheirExamplesAreWritten() {
    for (Sentence sentence : DICTIONARY.sentences()) {
      String example = example(sentence);
      Dictionary.Match match = DICTIONARY.match(example).orElseThrow();
      assertThat(match.sentence().meaning()).as(example).isEqualTo(sentence.meaning());
      assertThat(match.sentence().language()).as(example).isEqualTo(sentence.language());
      assertThat(literals(match)).as(example).doesNotContainValue("");
    }
  }

  @Test
  void goToAnotherLanguageAndBack() {
    for (Sentence sentence : DICTIONARY.sentences()) {
      Dictionary.Match match = DICTIONARY.match(example(sentence)).orElseThrow();
      for (String language : Language.codes()) {
        String said = DICTIONARY.say(language, match.sentence(), match.values());
        Dictionary.Match there = DICTIONARY.match(said).orElseThrow(() -> new AssertionError(said));
        assertThat(there.sentence().language()).as(said).isEqualTo(language);
        assertThat(there.sentence().meaning()).as(said).isEqualTo(sentence.meaning());
        assertThat(literals(there)).as(said).isEqualTo(literals(match));
      }
    }
  }

  @Test
  void useOnlyPhrasesOfTheCatalogueInTheirExamples() {
    book("en").sentences().stream()
        .flatMap(entry -> entry.slots().stream())
        .filter(slot -> slot.type().equals("phrase"))
        .forEach(slot -> assertThat(PHRASES.names()).contains(slot.example()));
  }

  @Test
  void haveTheSameWordsForSlotsInAllLanguages() {
    for (SlotType type : SlotType.values()) {
      if (type.isListed()) {
        assertThat(WORDS.names(type)).as(type.word()).isNotEmpty();
        for (String name : WORDS.names(type)) {
          for (String language : Language.codes()) {
            assertThat(WORDS.text(type, language, name)).as(type + name + language).isPresent();
          }
        }
      }
    }
  }

  @Test
  void haveAWordForEveryKindOfEventThatAStoryKeeps() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field field : Names.class.getFields()) {
      names.add((String) field.get(null));
    }
    // Under this one nothing is noted.
    names.remove(Names.OTHER_CONTACTS);
    assertThat(WORDS.names(SlotType.EVENT))
        .containsAll(names.stream().filter(name -> !name.endsWith(":")).toList());
  }

  @Test
  void sayDurationsAndNumbersAsTheLanguageWritesThem() {
    assertThat(said("fr", "the customer has contacted us at least 3 times in 7 days"))
        .isEqualTo("le client nous a contactés au moins 3 fois en 7 jours");
    assertThat(said("es", "the customer's mood is at or below -0.4"))
        .isEqualTo("el ánimo del cliente está en -0,4 o menos");
    assertThat(said("es", "the agent has not said apology within 1.5 h of the transfer"))
        .isEqualTo("el agente no ha dicho apology en los 1,5 h posteriores a la transferencia");
    assertThat(said("fr", "the interaction is in French")).isEqualTo("l'échange est en français");
    assertThat(said("en", "le canal n'est pas le téléphone")).isEqualTo("the channel is not voice");
  }

  @Test
  void nameTheGroupTheSlotsAndWhatMayStandInThem() {
    SentenceEntry entry =
        book("en").sentences().stream()
            .filter(each -> each.text().equals("the agent has said {phrase} since {event}"))
            .findFirst()
            .orElseThrow();

    assertThat(entry.group()).startsWith("What took place, and in which order");
    assertThat(entry.about()).isEqualTo("story");
    assertThat(entry.example()).isEqualTo("the agent has said apology since the transfer");
    assertThat(entry.meaning())
        .isEqualTo("“sorry” by the agent has come since the latest transfer.");
    assertThat(entry.said()).containsEntry("fr", "l'agent a dit {phrase} depuis {event}");
    assertThat(entry.slots()).extracting("name").containsExactly("phrase", "event");
    assertThat(entry.slots().get(1).words()).contains("the transfer", "the end of the hold");
  }

  @Test
  void standInABookWithAllNamesThatTheyMayUse() {
    SentenceBook book = book("es");

    assertThat(book.phrases()).contains("apology", "complaint");
    assertThat(book.fields()).contains("account-number");
    assertThat(book.channels()).containsExactlyElementsOf(channels());
    assertThat(book.tables()).extracting("name").contains("next-issue");
    assertThat(book.signals()).contains("churn-risk");
  }

  private static List<String> channels() {
    return Arrays.stream(io.glidepath.interaction.Channel.values())
        .map(each -> each.word())
        .toList();
  }

  private static SentenceBook book(String language) {
    return SentenceList.book(SHIPPED, PHRASES, language);
  }

  private static String example(Sentence sentence) {
    return sentence.say(new Examples(DICTIONARY).values(sentence));
  }

  private static String said(String language, String line) {
    Dictionary.Match match = DICTIONARY.match(line).orElseThrow();
    return DICTIONARY.say(language, match.sentence(), match.values());
  }

  private static Map<String, String> literals(Dictionary.Match match) {
    Map<String, String> literals = new java.util.TreeMap<>(match.values());
    literals.replaceAll(
        (slot, value) -> DICTIONARY.literal(match.sentence(), slot, value).orElse(""));
    return literals;
  }
}
