package io.glidepath.bench.rules;

import java.util.stream.Collectors;

/** A rule as a Glidepath card, with the sentences of the benchmark's own dictionary. */
final class CardText {
  private CardText() {}

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

  /** The condition as a sentence. */
  static String of(Condition condition) {
    long number = condition.number();
    String bare = condition.name().substring(condition.name().indexOf(':') + 1);
    return switch (condition.kind()) {
      case TIMES -> "%s at least %d times".formatted(happened(condition.name()), number);
      case NEVER -> "never %s".formatted(happened(condition.name()));
      case NOT_SINCE ->
          "no %s since the customer said %s"
              .formatted(happened(condition.name()), phrase(condition.other()));
      case ELAPSED -> "%ds have passed since the customer said %s".formatted(number / 1_000, bare);
      case WITHIN -> "the customer said %s in the last %ds".formatted(bare, number / 1_000);
      case ON_HOLD_FOR -> "on hold for %ds".formatted(number / 1_000);
      case HANDLED_FOR -> "in hands for %ds".formatted(number / 1_000);
      case ISSUE -> "the issue is " + condition.name();
      case CHANNEL -> "the channel is " + condition.name();
      case MOOD_AT_MOST -> "the mood is at most " + number / 10.0;
      case UNRESOLVED -> "not resolved";
      case NOT_ENDED -> "not ended";
      case CONNECTED -> "connected";
      case CONTACTS_IN_WEEK -> "contacts in a week at least " + number;
      case PROMISE_DUE -> "a promise is due within %ds".formatted(number / 1_000);
      case AGENT_RUN -> "the agent said at least %d words".formatted(number);
      case STEP_FAILURES -> "a step failed at least %d times".formatted(number);
    };
  }

  private static String happened(String name) {
    return name.replace(':', ' ');
  }

  private static String phrase(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
