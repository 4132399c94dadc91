package io.glidepath.bench.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules as Glidepath cards, in the sentences that leads use. */
public final class CardText {
  /** A sentence that the shipped dictionaries lack, in their three languages. */
  private static final Map<String, String> OWN_SENTENCES =
      Map.of(
          "sentences.dsl", "the issue is {issue:word}",
          "sentences.fr.dsl", "le motif est {issue:word}",
          "sentences.es.dsl", "el motivo es {issue:word}");

  /** What a live card must have; nobody plays them. */
  private static final String SCENARIOS =
      """
      tests:
        - {name: it speaks, events: [], expect: [{at: 0s, suggest: "%s"}]}
        - {name: it is silent, events: [], expect: []}
      """;

  private CardText() {}

  /** Writes the rules below {@code folder}, with the dictionaries of the shipped ones. */
  public static void write(List<BenchRule> rules, Path shipped, Path folder) throws IOException {
    for (Map.Entry<String, String> own : OWN_SENTENCES.entrySet()) {
      String sentence = "\n[when][story]" + own.getValue() + "=issue == \"{issue}\"\n";
      String dictionary = Files.readString(shipped.resolve(own.getKey()));
      Files.writeString(folder.resolve(own.getKey()), dictionary + sentence);
    }
    Path prevention = Files.createDirectories(folder.resolve("prevention"));
    Files.writeString(prevention.resolve("next-issue.csv"), Likelihoods.csv());
    for (BenchRule rule : rules) {
      Path pillar = Files.createDirectories(folder.resolve(rule.pillar()));
      Files.writeString(pillar.resolve(rule.name() + ".yaml"), of(rule));
      Files.writeString(pillar.resolve(rule.name() + ".test.yaml"), SCENARIOS.formatted(rule.id()));
    }
  }

  static String of(BenchRule rule) {
    String conditions =
        rule.conditions().stream()
            .map(condition -> "  - " + of(condition) + "\n")
            .collect(Collectors.joining());
    String then =
        rule.charges()
            ? "  charge: {driver: transfer, points: 4}\n"
            : "  suggest: {priority: %d, cooldown: 60s, max: 2, expires: 5m}\n"
                .formatted(rule.priority());
    return """
        id: %s
        status: live
        owner: bench
        title: {en: Do %s, fr: Faites %s, es: Haga %s}
        advice: {en: "Stay with the customer until it is solved.", fr: "Restez avec le client.", es: "Quédese con el cliente."}
        when:
        %sthen:
        %sevidence: [{claim: "made up for the benchmark", source: "none", strength: D}]
        limits: [made up for the benchmark]
        """
        .formatted(rule.id(), rule.name(), rule.name(), rule.name(), conditions, then);
  }

  /** The condition as a sentence of the shipped dictionary. */
  static String of(Condition condition) {
    long number = condition.number();
    String name = condition.name();
    String seconds = number / 1_000 + "s";
    return switch (condition.kind()) {
      case TIMES -> happened(name, number);
      case NEVER -> never(name);
      case NOT_SINCE ->
          "the agent has not said %s since the customer said %s"
              .formatted(bare(name), bare(condition.other()));
      case ELAPSED -> seconds + " have passed since the customer said " + bare(name);
      case WITHIN -> "the customer has said %s in the last %s".formatted(bare(name), seconds);
      case ON_HOLD_FOR -> "the customer has been on hold for " + seconds;
      case HANDLED_FOR -> "agents have been on it for " + seconds;
      case ISSUE -> "the issue is " + name;
      case CHANNEL -> "the channel is " + name;
      case MOOD_AT_MOST -> "the customer's mood is at or below " + level(number);
      case UNRESOLVED -> "the issue is not resolved";
      case NOT_ENDED -> "the interaction has not ended";
      case CONNECTED -> "an agent is connected";
      case CONTACTS_IN_WEEK ->
          "the customer has come about this issue at least %d times in 7d".formatted(number);
      case PROMISE_DUE -> "a promise falls due within " + seconds;
      case AGENT_RUN -> "the agent has said at least %d words without a break".formatted(number);
      case STEP_FAILURES -> "one self-service step has failed at least %d times".formatted(number);
      case EITHER -> "any: " + both(condition);
      case NOT_BOTH -> "none: " + both(condition);
      case LIKELY ->
          "the table next-issue has a row for the issue\n  - its likelihood is at least %d percent"
              .formatted(number);
    };
  }

  private static String both(Condition condition) {
    String one = happened(condition.name(), condition.number());
    return "[%s, %s]".formatted(one, happened(condition.other(), condition.number()));
  }

  private static String happened(String name, long times) {
    if (name.startsWith("given:")) {
      return "the customer has given " + bare(name);
    }
    String what =
        switch (name) {
          case "transferred" -> "been transferred";
          case "held" -> "been put on hold";
          default -> (name.startsWith("asked:") ? "been asked for " : "said ") + bare(name);
        };
    return "the customer has %s at least %d times".formatted(what, times);
  }

  private static String never(String name) {
    return name.equals("transferred")
        ? "the customer has not been transferred"
        : "the agent has not said " + bare(name);
  }

  private static String level(long tenths) {
    return tenths == 0 ? "0" : String.valueOf(tenths / 10.0);
  }

  private static String bare(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
