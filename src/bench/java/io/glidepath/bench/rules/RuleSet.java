package io.glidepath.bench.rules;

import static io.glidepath.bench.rules.Condition.either;
import static io.glidepath.bench.rules.Condition.notBoth;
import static io.glidepath.bench.rules.Condition.notSince;
import static io.glidepath.bench.rules.Condition.that;
import static io.glidepath.bench.traffic.Vocabulary.pick;

import io.glidepath.bench.rules.Condition.Kind;
import io.glidepath.bench.traffic.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of different rules of eighteen shapes, almost a third of which charge effort; one shape
 * reads a table, one has alternatives, one asks that something is absent.
 */
public final class RuleSet {
  private static final List<String> SAID_BY_AGENT =
      List.of("cannot", "policy", "have-to", "small-talk", "go-elsewhere", "anything-else");
  private static final List<String> OWED_BY_AGENT =
      List.of("apology", "acknowledgement", "advocacy", "option-offered");
  private static final List<String> SAID_BY_CUSTOMER =
      List.of("complaint", "annoyed", "already-told", "repeat-contact", "confusion", "question");
  private static final int SHAPES = 18;

  private RuleSet() {}

  public static List<BenchRule> of(int count) {
    List<BenchRule> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rules.add(rule(i % SHAPES, i / SHAPES));
    }
    return rules;
  }

  private static BenchRule rule(int shape, int n) {
    return shape < 5 ? charging(shape, n) : suggesting(shape, n);
  }

  private static BenchRule charging(int shape, int n) {
    return switch (shape) {
      case 0 ->
          charge("channel.transfers-" + n, happened("transferred", 1 + n % 3), channel(n / 3));
      case 1 ->
          charge("channel.failing-step-" + n, that(Kind.STEP_FAILURES, 1 + n % 3), channel(n));
      case 2 ->
          charge(
              "simplicity.asked-twice-" + n, happened("asked:" + field(n), 2), given(n), mood(n));
      case 3 ->
          charge(
              "simplicity.holds-" + n,
              happened("held", 1 + n % 3),
              that(Kind.ON_HOLD_FOR, 4_000 + 1_000L * (n / 3)));
      default -> charge("channel.came-back-" + n, that(Kind.CONTACTS_IN_WEEK, 2 + n % 3), issue(n));
    };
  }

  private static BenchRule suggesting(int shape, int n) {
    Condition unresolved = that(Kind.UNRESOLVED);
    Condition notEnded = that(Kind.NOT_ENDED);
    Condition connected = that(Kind.CONNECTED);
    String agent = "agent:" + pick(SAID_BY_AGENT, n);
    String customer = "customer:" + pick(SAID_BY_CUSTOMER, n);
    String owed = "agent:" + pick(OWED_BY_AGENT, n / 6);
    return switch (shape) {
      case 5 ->
          suggest("simplicity.known-" + n, happened("asked:" + field(n), 2), given(n), unresolved);
      case 6 ->
          suggest("channel.own-it-" + n, that(Kind.CONTACTS_IN_WEEK, 2), issue(n), unresolved);
      case 7 ->
          suggest("channel.tired-" + n, happened("transferred", 1 + n % 3), mood(n), notEnded);
      case 8 ->
          suggest(
              "prevention.next-issue-" + n,
              issue(n),
              that(Kind.NEVER, agent),
              that(Kind.HANDLED_FOR, 60_000),
              notEnded);
      case 9 ->
          suggest(
              "experience.again-" + n,
              happened(customer, 2),
              that(Kind.WITHIN, customer, 30_000 + 2_000L * n));
      case 10 ->
          suggest(
              "simplicity.long-hold-" + n, that(Kind.ON_HOLD_FOR, 5_000 + 1_000L * n), unresolved);
      case 11 ->
          suggest(
              "experience.owed-" + n,
              that(Kind.ELAPSED, customer, 10_000 + 1_000L * n),
              notSince(owed, customer),
              notEnded);
      case 12 ->
          suggest("prevention.due-" + n, that(Kind.PROMISE_DUE, 30_000 + 5_000L * n), notEnded);
      case 13 ->
          suggest(
              "channel.stuck-" + n,
              channel(n),
              that(Kind.STEP_FAILURES, 1 + n % 2),
              that(Kind.NEVER, "transferred"),
              connected);
      case 14 ->
          suggest(
              "prevention.likely-next-" + n, that(Kind.LIKELY, 10 + n % 50), connected, mood(n / 7));
      case 15 ->
          suggest(
              "experience.upset-" + n,
              either(customer, "customer:" + pick(SAID_BY_CUSTOMER, n / 6 + 1), 1 + n % 2),
              that(Kind.HANDLED_FOR, 20_000 + 1_000L * n),
              unresolved);
      case 16 ->
          suggest(
              "channel.calm-" + n,
              notBoth(customer, "customer:" + pick(SAID_BY_CUSTOMER, n / 6 + 1), 1),
              that(Kind.HANDLED_FOR, 90_000 + 1_000L * n),
              connected);
      default ->
          suggest(
              "simplicity.long-talk-" + n, that(Kind.AGENT_RUN, 30 + 4L * n), mood(n), notEnded);
    };
  }

  private static BenchRule charge(String id, Condition... conditions) {
    return new BenchRule(id, true, List.of(conditions));
  }

  private static BenchRule suggest(String id, Condition... conditions) {
    return new BenchRule(id, false, List.of(conditions));
  }

  private static Condition happened(String name, long times) {
    return that(Kind.TIMES, name, times);
  }

  private static Condition given(int n) {
    return that(Kind.TIMES, "given:" + field(n), 1);
  }

  private static Condition channel(int n) {
    return that(Kind.CHANNEL, pick(Vocabulary.CHANNELS, n));
  }

  private static Condition issue(int n) {
    return that(Kind.ISSUE, pick(Vocabulary.ISSUES, n));
  }

  private static Condition mood(int n) {
    return that(Kind.MOOD_AT_MOST, -(n % 7));
  }

  private static String field(int n) {
    return pick(Vocabulary.FIELDS, n);
  }
}
