package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the simulated center beside the rules as they are: who watches sees advice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAdviceTest {
  private Knowledge knowledge;

  @BeforeAll
  void readTheRules(@TempDir Path cache) {
    knowledge = Knowledge.read(Path.of("config"), Path.of("rules"), cache);
  }

  static Stream<Script> scripts() {
    return Stream.of("en", "fr", "es").flatMap(each -> ScriptReader.read(each).stream());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void easyCasesMeetSilenceAndHardOnesAdvice(Script script) {
    List<String> advice = advice(script).stream().map(Suggestion::rule).toList();

    if (script.quiet()) {
      assertThat(advice).isEmpty();
    } else {
      assertThat(advice).isNotEmpty();
    }
  }

  private List<Suggestion> advice(Script script) {
    CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
    Rehearsal rehearsal =
        new Rehearsal(
            new Advisor(knowledge.rulebook().open(), AttentionLimits.USUAL, new Agents()), reader);
    return ScriptEventsTest.events(script)
        .map(each -> reader.read(each.toBuffer().getBytes(), ScriptEventsTest.NOW).event())
        .flatMap(each -> rehearsal.add(each).raised().stream())
        .toList();
  }
}
