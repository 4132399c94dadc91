package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.journal.Rehearsal;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.review.KeptRecord;
import io.glidepath.review.Moment;
import io.glidepath.review.Overview;
import io.glidepath.review.Reasoner;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.Timeline;
import io.glidepath.review.Why;
import io.glidepath.rulebook.ReadingBasis;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.suggestion.AttentionLimits;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the advisor did in the simulated center, asked for its reasons afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyOfDemoTest {
  private static final Path RULES = Path.of("rules");
  private static final int EVERY = 4;
  private static final Set<Outcome> SPOKE =
      Set.of(Outcome.SHOWN, Outcome.CHARGED, Outcome.SUPPRESSED, Outcome.SIGNALLED);

  private final CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
  private Knowledge knowledge;
  private Reasoner reasoner;

  @BeforeAll
  void readTheRules(@TempDir Path cache) {
    knowledge = Knowledge.read(Path.of("config"), RULES, cache);
    reasoner =
        RulebookFiles.reasoner(
            knowledge.rulebook().revision(),
            new RulesOnDisk(RULES).read().texts(),
            new ReadingBasis(knowledge.kpis()),
            PhraseBook.load(RULES));
  }

  static Stream<Script> scripts() {
    return Stream.of("en", "fr", "es").flatMap(each -> ScriptReader.read(each).stream());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatWasShownOrChargedHoldsWhenAsked(Script script) {
    Rehearsal rehearsal = rehearsal();
    ReviewDesk desk = rehearse(rehearsal, script);
    for (LiveInteraction live : rehearsal.interactions()) {
      String id = live.story().interactionId();
      for (Decision decision : decisions(rehearsal, id)) {
        if (SPOKE.contains(decision.outcome())) {
          Moment moment = new Moment(id, decision.seq(), decision.at());
          Why why = wait(desk.why(moment, decision.rule(), ReviewDesk.THEN, "en"));
          assertThat(why.reasons().holds()).as(decision.toString()).isTrue();
          assertThat(why.reasons().met()).isEqualTo(why.reasons().conditions().size());
          assertThat(why.at()).isEqualTo(decision.at());
          assertThat(why.decisions()).isNotEmpty();
        }
        if (SPOKE.contains(decision.outcome()) && decision.event().equals("time")) {
          Moment bySeq = new Moment(id, decision.seq(), null);
          assertThat(
                  wait(desk.why(bySeq, decision.rule(), ReviewDesk.THEN, "en")).reasons().holds())
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatDidNotSpeakDoesNotHoldWhenAsked(Script script) {
    Rehearsal rehearsal = rehearsal();
    ReviewDesk desk = rehearse(rehearsal, script);
    for (LiveInteraction live : rehearsal.interactions()) {
      String id = live.story().interactionId();
      for (long seq = 1; seq <= live.seq(); seq += EVERY) {
        Overview overview = wait(desk.overview(new Moment(id, seq, null), ReviewDesk.LIVE, "en"));
        Set<String> spoke = new TreeSet<>();
        for (Decision decision : decisions(rehearsal, id)) {
          if (decision.seq() <= seq) {
            spoke.add(decision.rule());
          }
        }
        assertThat(overview.rules())
            .filteredOn(each -> each.reasons().holds())
            .filteredOn(each -> each.heldBack() == null)
            .extracting(each -> each.rule().id())
            .as(id + " after " + seq)
            .isSubsetOf(spoke);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theTimelineTellsTheWordsThatTheAgentRead(Script script) {
    Rehearsal rehearsal = rehearsal();
    ReviewDesk desk = rehearse(rehearsal, script);
    for (LiveInteraction live : rehearsal.interactions()) {
      String id = live.story().interactionId();
      List<String> read =
          rehearsal.adviceOn(id).stream()
              .flatMap(each -> each.raised().stream())
              .map(each -> each.title() + "|" + each.advice() + "|" + each.say())
              .toList();
      Timeline timeline = wait(desk.timeline(id));
      assertThat(timeline.events()).hasSize((int) live.seq());
      assertThat(timeline.decisions())
          .filteredOn(each -> each.record().decision().outcome() == Outcome.SHOWN)
          .extracting(Timeline.Spoken::words)
          .extracting(each -> each.title() + "|" + each.advice() + "|" + each.say())
          .containsExactlyElementsOf(read);
    }
  }

  private Rehearsal rehearsal() {
    return new Rehearsal(
        new Advisor(knowledge.rulebook().open(), AttentionLimits.USUAL, new Agents()), reader);
  }

  private ReviewDesk rehearse(Rehearsal rehearsal, Script script) {
    KeptRecord record = new KeptRecord(reasoner);
    for (JsonObject each : ScriptEventsTest.events(script).toList()) {
      byte[] json = each.toBuffer().getBytes();
      record.keep(reader.read(json, ScriptEventsTest.NOW));
      rehearsal.add(reader.read(json, ScriptEventsTest.NOW).event());
    }
    rehearsal.finish();
    for (LiveInteraction live : rehearsal.interactions()) {
      record.keep(live, decisions(rehearsal, live.story().interactionId()));
    }
    return record.desk();
  }

  private static List<Decision> decisions(Rehearsal rehearsal, String interactionId) {
    return rehearsal.adviceOn(interactionId).stream()
        .map(Advice::decisions)
        .flatMap(List::stream)
        .toList();
  }

  private static <T> T wait(java.util.concurrent.CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
