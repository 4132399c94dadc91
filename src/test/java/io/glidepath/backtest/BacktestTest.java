package io.glidepath.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.BacktestReport.RuleCounts;
import io.glidepath.authoring.BacktestReport.Sample;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.suggestion.AttentionLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
  private static final String RULE = "channel.own-the-case";

  @TempDir private static Path temporary;
  private static Rulebook live;
  private static Rulebook candidate;

  @BeforeAll
  static void load() {
    live = new RulesDir(temporary.resolve("live")).load().rulebookOrThrow();
    candidate =
        new RulesDir(temporary.resolve("candidate"))
            .replace("channel/own-the-case.yaml", "{transfers: 2}", "{transfers: 1}")
            .load()
            .rulebookOrThrow();
  }

  @Test
  void countsWhatBothWouldHaveDone() {
    BacktestReport report = run(candidate, new Recorded(30).lines(), 2).report();

    assertThat(report.interactions()).isEqualTo(30);
    assertThat(report.events()).isEqualTo(30 * 5 + 10);
    assertThat(report.agentHours()).isEqualTo(30 * 60 / 3_600.0);
    RuleCounts rule = rule(report, RULE);
    assertThat(rule.change()).isEqualTo("edited");
    assertThat(rule.live().shown()).isEqualTo(10);
    assertThat(rule.live().raised()).isEqualTo(10);
    assertThat(rule.live().points()).isEqualTo(rule.live().charged() * 12);
    assertThat(rule.candidate().shown()).isEqualTo(30);
    assertThat(rule.candidate().withdrawn()).isEqualTo(30);
    assertThat(report.totals().candidate().shown())
        .isEqualTo(report.rules().stream().mapToLong(each -> each.candidate().shown()).sum());
    assertThat(report.totals().live().effortCovered()).isEqualTo(1.0);
    assertThat(report.totals().candidate().promptsPerAgentHour())
        .isEqualTo(report.totals().candidate().shown() / report.agentHours());
  }

  @Test
  void makesTheSameBytesOnAnyNumberOfThreads() throws JsonProcessingException {
    String lines = new Recorded(200).lines();
    String once = json(run(candidate, lines, 1));

    assertThat(json(run(candidate, lines, 1))).isEqualTo(once);
    assertThat(json(run(candidate, lines, 2))).isEqualTo(once);
    assertThat(json(run(candidate, lines, 5))).isEqualTo(once);
    assertThat(json(run(live, lines, 2))).isNotEqualTo(once);
  }

  @Test
  void findsNothingElseInTheSameRules() {
    BacktestReport report = run(live, new Recorded(30).lines(), 2).report();

    assertThat(report.rules())
        .allSatisfy(rule -> assertThat(rule.candidate()).isEqualTo(rule.live()))
        .allMatch(rule -> rule.change().equals("same"));
    assertThat(report.totals().candidate()).isEqualTo(report.totals().live());
  }

  @Test
  void namesInteractionsToReadAndTellsThemBothWays() {
    Tested tested = run(candidate, new Recorded(30).lines(), 2);
    Sample differing = rule(tested.report(), RULE).samples().get(0);
    BacktestSample sample = tested.sample(differing.interactionId()).orElseThrow();

    assertThat(differing.kind()).isEqualTo("only-candidate");
    assertThat(sample.events())
        .extracting(BacktestSample.Happening::name)
        .startsWith("interaction.started", "agent.connected", "interaction.transferred");
    assertThat(sample.live()).noneMatch(act -> act.rule().equals(RULE));
    assertThat(sample.candidate())
        .filteredOn(act -> act.rule().equals(RULE))
        .extracting(BacktestSample.Act::outcome)
        .containsExactly("charged", "shown", "withdrawn");
    assertThat(tested.sample("nobody")).isEmpty();
  }

  @Test
  void tellsRulesThatAreOnlyInOneOfThem() {
    Rulebook fewer =
        new RulesDir(temporary.resolve("fewer")).load().rulebookOrThrow().without(RULE);
    RuleCounts removed = rule(run(fewer, new Recorded(3).lines(), 1).report(), RULE);

    assertThat(removed.change()).isEqualTo("removed");
    assertThat(removed.live().shown()).isEqualTo(1);
    assertThat(removed.candidate().raised()).isZero();
  }

  @Test
  void countsAnEventThatComesTwiceOnce() {
    String lines = new Recorded(3).lines();

    assertThat(run(candidate, lines + lines, 2).report())
        .isEqualTo(run(candidate, lines, 2).report());
  }

  @Test
  void goesOnAfterLinesThatAreNoEvents() {
    Tested tested = run(candidate, "{}\n" + new Recorded(3).lines() + "no event\n", 2);

    assertThat(tested.report().interactions()).isEqualTo(3);
    assertThat(tested.refusals()).isEqualTo(2);
    assertThat(tested.refused()).extracting(Tested.Refusal::line).first().isEqualTo(1L);
  }

  @Test
  void tellsNoCardThatIsSaidInParts() {
    Recorded recorded = new Recorded(1);
    recorded.says(0, 41, "take my card, it's 4539 1488");
    recorded.says(0, 42, "0343 6467");
    Tested tested =
        new Backtest(
                live,
                candidate,
                AttentionLimits.USUAL,
                new CloudEventReader(PersonalData.rehearsed()))
            .ofFreshEvents()
            .run(lines(recorded.lines()), 1, events -> true);

    assertThat(tested.samples().values().iterator().next().events())
        .extracting(BacktestSample.Happening::text)
        .filteredOn(text -> text != null)
        .containsExactly("take my card, it's [card…]", "[card…]");
  }

  @Test
  void stopsWhenItIsTold() {
    assertThatThrownBy(
            () -> backtest(candidate).run(lines(new Recorded(3).lines()), 2, events -> events < 1))
        .isInstanceOf(CancellationException.class);
  }

  private static Tested run(Rulebook rules, String lines, int threads) {
    return backtest(rules).run(lines(lines), threads, events -> true);
  }

  private static Backtest backtest(Rulebook rules) {
    return new Backtest(live, rules, AttentionLimits.USUAL, new CloudEventReader(Redaction.NONE));
  }

  private static EventLines lines(String lines) {
    return new EventLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static RuleCounts rule(BacktestReport report, String rule) {
    return report.rules().stream().filter(r -> r.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static String json(Tested tested) throws JsonProcessingException {
    JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    return mapper.writeValueAsString(tested);
  }
}
