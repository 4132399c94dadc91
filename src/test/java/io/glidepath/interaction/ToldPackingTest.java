package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a story remembers in few bytes comes out of them as it went in. */
class ToldPackingTest {
  private static final Instant TIME = Instant.parse("2026-01-05T10:00:00.123456789Z");

  private static final List<Fact> FACTS =
      List.of(
          new Fact.Started(
              Channel.WEB, "c1", true, "q", "fr", "refund", null, "gold", null, "", "i0", true),
          new Fact.Started(Channel.VOICE, "c1", false, null, null, null, null, null, null, null),
          new Fact.SelfServiceAttempted("ivr", "pay-bill", "failed"),
          new Fact.ChannelSwitched(Channel.CHAT, Channel.EMAIL, true),
          new Fact.Queued("général"),
          new Fact.AgentConnected("emma", null, -3),
          new Fact.AgentConnected("emma", "team-1", null),
          new Fact.Transferred("second-line", null, true, "why not"),
          new Fact.Held(),
          new Fact.Resumed(),
          new Fact.UtteranceHeard("u1", Speaker.BOT, "", true, "es", -0.4),
          new Fact.UtteranceHeard("u2", Speaker.CUSTOMER, "", false, null, null),
          new Fact.UtteranceHeard("u3", Speaker.AGENT, "", true, null, 1 / 3.0),
          new Fact.InformationGiven("email", null),
          new Fact.InformationAsked("email"),
          new Fact.IssueIdentified("refund", -0.0),
          new Fact.PromiseMade("callback", TIME),
          new Fact.PromiseMade("callback", null),
          new Fact.PromiseKept("callback"),
          new Fact.PromiseBroken("callback"),
          new Fact.ResolutionOffered(null),
          new Fact.ResolutionConfirmed(false),
          new Fact.ResolutionConfirmed(true),
          new Fact.Ended("agent", null),
          new Fact.WrapUpEnded("done"),
          new Fact.SurveyAnswered(
              "ces", 1e300, Double.MIN_VALUE, 7, true, null, 12.5, "x".repeat(70_000), TIME, "sms"),
          new Fact.SignalObserved("post", "outage", Double.NaN, "ça ne marche pas 😀"),
          new Fact.TouchpointReached("buy-a-bed", "livraison"),
          new Fact.OutcomeObserved(null, "renewed", -0.0),
          new Fact.OutcomeObserved("c1", "cancelled", null),
          new Fact.ObstacleReported("letter", "« non » 😀"),
          new Fact.ObstacleReported("step", null),
          new Fact.FeedbackGiven("i~r~1", "muted", null, Integer.MAX_VALUE));

  private static final List<Heard> HEARD =
      List.of(
          Heard.NOTHING,
          Heard.nothing(Set.of("pin")),
          new Heard(List.of(new Mark("apology", null, "sorry", 0)), 7),
          new Heard(
              List.of(
                  new Mark("asks", "email", "your e-mail", 0, true), new Mark("wait", "", "", 9)),
              -1,
              List.of(Set.of("email", "order-number"), Set.of()),
              Set.of("pin", "cvv"),
              Long.MIN_VALUE,
              "fr"));

  @Test
  void everyKindOfFactComesOutAsItWentIn() {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < FACTS.size() * HEARD.size(); i++) {
      told.add(
          new Told(
              TIME.toEpochMilli() - i * 86_400_000L,
              i % 3 == 0 ? null : "customer " + i,
              FACTS.get(i % FACTS.size()),
              HEARD.get(i % HEARD.size()),
              Told.Standing.values()[i % 3],
              i % 2 == 0));
    }
    ToldPacking packing = new ToldPacking();
    told.forEach(packing::add);

    assertThat(packing.all()).isEqualTo(told);
    assertThat(FACTS.stream().map(Object::getClass).collect(Collectors.toSet()))
        .as("a sample of every kind of fact")
        .isEqualTo(Stream.of(Fact.class.getPermittedSubclasses()).collect(Collectors.toSet()));
  }

  @Test
  void findsTheLatestVersionOfAnUtterance() {
    ToldPacking packing = new ToldPacking();
    for (String id : Arrays.asList("u1", "u22", "u1", "u2")) {
      Fact said = new Fact.UtteranceHeard(id, Speaker.AGENT, "", true, null, null);
      packing.add(new Told(packing.count(), null, said, Heard.NOTHING, Told.Standing.SAID, false));
    }
    assertThat(packing.at(packing.lastOf("u1")).at()).isEqualTo(2);
    assertThat(packing.at(packing.lastOf("u2")).at()).isEqualTo(3);
    assertThat(packing.lastOf("u")).isEqualTo(-1);
  }

  @Test
  void findsTheLatestWordsOfAPhrase() {
    ToldPacking packing = new ToldPacking();
    packing.add(says(Speaker.AGENT, "apology", "sorry", Told.Standing.SAID));
    packing.add(says(Speaker.AGENT, "apology", "so sorry", Told.Standing.ADDED));
    packing.add(says(Speaker.AGENT, "apology", "pardon", Told.Standing.GONE));
    packing.add(says(Speaker.CUSTOMER, "apology", "my fault", Told.Standing.SAID));
    packing.add(says(Speaker.AGENT, "wait", "apology", Told.Standing.SAID));
    assertThat(packing.words(Speaker.AGENT, "apology")).isEqualTo("so sorry");
    assertThat(packing.words(Speaker.CUSTOMER, "apology")).isEqualTo("my fault");
    assertThat(packing.words(Speaker.AGENT, "wait")).isEqualTo("apology");
    assertThat(packing.words(Speaker.BOT, "apology")).isEmpty();
    assertThat(packing.words(Speaker.AGENT, "apolog")).isEmpty();
  }

  private static Told says(Speaker speaker, String phrase, String words, Told.Standing standing) {
    Fact said = new Fact.UtteranceHeard("u", speaker, "", true, null, null);
    Heard heard = new Heard(List.of(new Mark(phrase, null, words, 0)), 1);
    return new Told(1, null, said, heard, standing, false);
  }
}
