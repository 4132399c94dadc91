package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.Sentence;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;

/**
 * Each shipped sentence as Drools' own expander would expand it, beside what it becomes here.
 * Drools puts what stands in a slot into the rule as it is written, so it is given a literal where
 * the slot is typed (a duration, a percentage, a word of a list); and it knows no KPI settings, so
 * meanings with {@code @} are left out. Its dictionaries have no slot with a sign right after it.
 */
class DroolsExpanderTest {
  private static final Dictionary DICTIONARY =
      Dictionary.read(RuleFolder.read(Path.of("rules"), new Findings()), new Findings());
  private static final Meanings MEANINGS = new Meanings(KpiSettings.NONE);
  private static final Pattern NONE = Pattern.compile("as expanded");
  private static final FilePlace NOWHERE = FilePlace.in("sentences.dsl");

  @Test
  void expandsWhatSentencesMeanAsWeDo() throws Exception {
    List<Sentence> all = DICTIONARY.sentences();
    List<Sentence> compared = all.stream().filter(DroolsExpanderTest::canBeCompared).toList();
    int asWritten = 0;
    for (Sentence sentence : compared) {
      Map<String, String> said = new Examples(DICTIONARY).values(sentence);
      Map<String, String> literals = literals(sentence, said);
      asWritten += literals.equals(said) ? 1 : 0;
      String theirs = expand(sentence, sentence.say(literals));
      Expr ours = MEANINGS.of(sentence, literals);
      assertThat(theirs).as(sentence.words()).doesNotContain("{");
      assertThat(MEANINGS.of(plain(sentence, theirs), Map.of()))
          .as(sentence.words())
          .isEqualTo(ours);
    }
    assertThat(all.size() - compared.size()).as("left out").isLessThan(12);
    assertThat(compared).as("compared").hasSizeGreaterThan(700);
    assertThat(asWritten).as("compared word by word").isGreaterThan(400);
  }

  private static boolean canBeCompared(Sentence sentence) {
    return !sentence.meaning().contains("@") && !sentence.words().matches(".*}[^ ].*");
  }

  /** What stands in the slots, as it would have to be written for Drools. */
  private static Map<String, String> literals(Sentence sentence, Map<String, String> said) {
    Map<String, String> literals = new LinkedHashMap<>();
    said.forEach(
        (slot, text) -> literals.put(slot, DICTIONARY.literal(sentence, slot, text).orElseThrow()));
    return literals;
  }

  private static String expand(Sentence sentence, String line) throws Exception {
    DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
    String entry = "[when]" + words(sentence) + "=" + sentence.meaning() + "\n";
    boolean read = mapping.parseAndLoad(new StringReader(entry));
    assertThat(read).as("%s %s", entry, mapping.getErrors()).isTrue();
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(mapping.getMapping());
    String rule = expander.expand("rule \"r\"\nwhen\n" + line + "\nthen\nend\n");
    assertThat(expander.getErrors()).as(line).isEmpty();
    return rule.lines()
        .dropWhile(each -> !each.strip().equals("when"))
        .skip(1)
        .takeWhile(each -> !each.strip().equals("then"))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /**
   * The words of a sentence as Drools' dictionaries write them: they are regular expressions, and
   * what stands between two apostrophes would be a quotation.
   */
  private static String words(Sentence sentence) {
    return sentence.words().replaceAll("([?().+*])", "\\\\$1").replace('\'', '.');
  }

  private static Sentence plain(Sentence like, String meaning) {
    return new Sentence(
        "en", "", like.subject(), "as expanded", meaning, NOWHERE, Map.of(), NONE, NONE);
  }
}
