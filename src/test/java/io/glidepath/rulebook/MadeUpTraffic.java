package io.glidepath.rulebook;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events of every kind, in any order, some of them late; the same for the same seed. */
final class MadeUpTraffic {
  static final List<String> ISSUES =
      List.of("billing-dispute", "no-internet", "plan-change", "router-replacement");

  /** Hears the phrases that the text names. */
  static final Phrases PHRASES =
      (utterance, language) -> {
        List<Mark> marks = new ArrayList<>();
        for (String phrase : utterance.text().split(" ")) {
          String[] parts = phrase.split(":", 2);
          String about = parts.length > 1 ? parts[1] : null;
          long millis = parts[0].equals("announced-wait") ? 30_000 : 0;
          marks.add(new Mark(parts[0], about, phrase, millis));
        }
        return new Heard(marks, 5 * utterance.text().length());
      };

  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final List<String> SAID =
      List.of(
          "apology",
          "complaint",
          "cannot",
          "already-told",
          "asks:email",
          "gives:email",
          "promise:callback",
          "announced-wait",
          "resolution",
          "confirms-resolution",
          "number",
          "filler",
          "asks:account-number",
          "mentions-first-bill");
  private static final List<String> NAMES = List.of("account-number", "email");

  private final Random random;
  private long second;
  private int events;

  MadeUpTraffic(long seed) {
    random = new Random(seed);
  }

  /** What a new interaction's customer has behind them; never near the edge of a long window. */
  List<PastContact> past() {
    List<PastContact> past = new ArrayList<>();
    long now = START.plusSeconds(second).toEpochMilli();
    for (int i = random.nextInt(3); i > 0; i--) {
      long hours = pick(List.of(2L, 30L, 100L, 400L));
      long began = now - hours * 3_600_000 - random.nextInt(600_000);
      past.add(
          new PastContact(
              "p" + i,
              pick(List.of("voice", "chat")),
              pick(ISSUES),
              began,
              random.nextInt(4) == 0 ? 0 : began + 300_000,
              random.nextBoolean(),
              random.nextInt(3),
              random.nextBoolean() ? 0 : now + random.nextInt(400_000) - 100_000,
              random.nextInt(4) == 0,
              Set.of(pick(NAMES)),
              Set.of("pin-check")));
    }
    return past;
  }

  InteractionEvent next(String interaction) {
    second += random.nextInt(4) == 0 ? random.nextInt(90) : random.nextInt(6);
    long at = second - (random.nextInt(12) == 0 ? random.nextInt(40) : 0);
    String id = "e" + ++events;
    return new InteractionEvent(
        "test", id, interaction, START.plusSeconds(at), "c-" + interaction, fact(at));
  }

  private Fact fact(long at) {
    return switch (random.nextInt(26)) {
      case 0 -> started();
      case 1 ->
          new Fact.SelfServiceAttempted(
              "ivr", "pin-check", pick(List.of("failed", "completed", "abandoned")));
      case 2 -> new Fact.ChannelSwitched(Channel.VOICE, Channel.CHAT, random.nextBoolean());
      case 3 -> new Fact.Queued(pick(List.of("billing", "tech")));
      case 4, 5 ->
          new Fact.AgentConnected(
              pick(List.of("a1", "a2")), orNot("mobile-care"), 1 + random.nextInt(30));
      case 6 -> new Fact.Transferred("q2", null, random.nextBoolean(), null);
      case 7 -> new Fact.Held();
      case 8 -> new Fact.Resumed();
      case 9 -> new Fact.InformationGiven(pick(NAMES), orNot("ivr"));
      case 10 -> new Fact.InformationAsked(pick(NAMES));
      case 11 -> new Fact.IssueIdentified(pick(ISSUES), null);
      case 12 ->
          new Fact.PromiseMade(
              pick(List.of("callback", "refund")),
              random.nextBoolean() ? null : START.plusSeconds(at + random.nextInt(300)));
      case 13 -> new Fact.PromiseKept("callback");
      case 14 -> new Fact.PromiseBroken("refund");
      case 15 -> new Fact.ResolutionOffered(null);
      case 16 -> new Fact.ResolutionConfirmed(random.nextBoolean() ? null : random.nextBoolean());
      case 17 ->
          random.nextInt(3) == 0
              ? new Fact.Ended(
                  "customer", orNot(pick(List.of("resolved", "unresolved", "abandoned"))))
              : new Fact.SignalObserved("app", "outage", null, null);
      case 18 -> new Fact.SurveyAnswered("ces", 2, 1, 7, true, null, null, null, null, null);
      case 19 -> new Fact.FeedbackGiven("x~channel.c1~1", "dismissed", null, null);
      default -> said();
    };
  }

  private Fact started() {
    return new Fact.Started(
        pick(List.of(Channel.VOICE, Channel.CHAT)),
        "c1",
        random.nextInt(8) == 0,
        orNot("billing"),
        orNot(pick(List.of("fr", "en", "es"))),
        orNot(pick(ISSUES)),
        orNot("router"),
        orNot("business"),
        orNot("moving-house"),
        orNot("invoice"));
  }

  private Fact said() {
    Speaker speaker = random.nextBoolean() ? Speaker.AGENT : Speaker.CUSTOMER;
    boolean moody = speaker == Speaker.CUSTOMER && random.nextBoolean();
    return new Fact.UtteranceHeard(
        "u" + random.nextInt(60),
        speaker,
        pick(SAID) + (random.nextBoolean() ? " " + pick(SAID) : ""),
        random.nextInt(4) > 0,
        null,
        moody ? Double.valueOf(random.nextInt(21) / 10.0 - 1) : null);
  }

  private @Nullable String orNot(String word) {
    return random.nextInt(3) == 0 ? null : word;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
