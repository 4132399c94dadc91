package io.glidepath.bench.search;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.FilterWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search that is measured.
 *
 * @param words its parameters
 */
record Search(String name, Map<String, String> words) {

  /** Every single member, and combinations that are hard for one index or another. */
  static List<Search> all() {
    Instant now = Instant.now();
    Duration log = Duration.between(LogFill.FIRST, now);
    String early = LogFill.FIRST.plus(log.dividedBy(20)).toString();
    String later = LogFill.FIRST.plus(log.dividedBy(20)).plusSeconds(7_200).toString();
    return List.of(
        of("no filter"),
        of("interaction", "interaction", "call-1000"),
        of("rule, common", "rule", "simplicity.rule-1"),
        of("rule, 3 rows long ago", "rule", "experience.rare"),
        of("rule, retired long ago", "rule", "simplicity.retired"),
        of("rule, none", "rule", "channel.never"),
        of("pillar", "pillar", "prevention"),
        of("outcome, common", "outcome", "charged"),
        of("outcome, rare", "outcome", "failed"),
        of("agent", "agent", "agent-77"),
        of("team", "team", "team-7"),
        of("queue", "queue", "queue-3"),
        of("issue", "issue", "issue-17"),
        of("segment", "segment", "business"),
        of("language", "language", "es"),
        of("channel", "channel", "email"),
        of("channel, none", "channel", "video"),
        of("effort 90 and more", "minEffort", "90"),
        of("effort 20 to 24", "minEffort", "20", "maxEffort", "24"),
        of("feedback, common", "feedback", "dismissed"),
        of("feedback, rare", "feedback", "muted"),
        of("rulebook, old", "rulebook", LogFill.rulebook(3)),
        of("suppressedBy", "suppressedBy", "cap"),
        of("time, two hours long ago", "since", early, "until", later),
        of("time until long ago", "until", early),
        of("team and a queue it hardly serves", "team", "team-7", "queue", "queue-2"),
        of("rule and a language it hardly met", "rule", "channel.rule-8", "language", "es"),
        of("feedback and a rare outcome", "feedback", "dismissed", "outcome", "failed"),
        of(
            "feedback, rule, effort",
            "feedback",
            "muted",
            "rule",
            "channel.rule-40",
            "minEffort",
            "80"),
        of("agent of another team", "agent", "agent-77", "team", "team-3"),
        of("team, language, long ago", "team", "team-7", "language", "fr", "until", early),
        of("retired rule, agent", "rule", "simplicity.retired", "agent", "agent-77"),
        of(
            "six members",
            "pillar",
            "channel",
            "outcome",
            "suppressed",
            "team",
            "team-7",
            "language",
            "fr",
            "suppressedBy",
            "muted",
            "minEffort",
            "70"));
  }

  private static Search of(String name, String... words) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      map.put(words[i], words[i + 1]);
    }
    return new Search(name, map);
  }

  DecisionFilter filter() {
    return FilterWords.read(words, Instant.now());
  }
}
