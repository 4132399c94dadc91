package io.glidepath.cli.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which decisions are meant, with the names and the meanings of {@code GET /v1/decisions}. */
final class FilterOptions {
  private final Map<String, String> words = new TreeMap<>();

  @Option(names = "--interaction", paramLabel = "ID", description = "of one interaction")
  void interaction(@Nullable String value) {
    add("interaction", value);
  }

  @Option(names = "--rule", paramLabel = "ID", description = "of one rule")
  void rule(@Nullable String value) {
    add("rule", value);
  }

  @Option(names = "--pillar", paramLabel = "NAME", description = "of the rules of one pillar")
  void pillar(@Nullable String value) {
    add("pillar", value);
  }

  @Option(names = "--outcome", paramLabel = "WORD", description = "shown, suppressed, charged, …")
  void outcome(@Nullable String value) {
    add("outcome", value);
  }

  @Option(names = "--agent", paramLabel = "ID", description = "while this agent had it")
  void agent(@Nullable String value) {
    add("agent", value);
  }

  @Option(names = "--team", paramLabel = "NAME", description = "while this team had it")
  void team(@Nullable String value) {
    add("team", value);
  }

  @Option(names = "--queue", paramLabel = "NAME", description = "of one queue")
  void queue(@Nullable String value) {
    add("queue", value);
  }

  @Option(names = "--issue", paramLabel = "NAME", description = "about one issue")
  void issue(@Nullable String value) {
    add("issue", value);
  }

  @Option(names = "--segment", paramLabel = "NAME", description = "of one customer segment")
  void segment(@Nullable String value) {
    add("segment", value);
  }

  @Option(names = "--language", paramLabel = "TAG", description = "in one language")
  void language(@Nullable String value) {
    add("language", value);
  }

  @Option(names = "--channel", paramLabel = "NAME", description = "on one channel")
  void channel(@Nullable String value) {
    add("channel", value);
  }

  @Option(names = "--feedback", paramLabel = "WORD", description = "accepted, dismissed, …")
  void feedback(@Nullable String value) {
    add("feedback", value);
  }

  @Option(names = "--rulebook", paramLabel = "REVISION", description = "by one rulebook")
  void rulebook(@Nullable String value) {
    add("rulebook", value);
  }

  @Option(names = "--suppressed-by", paramLabel = "WORD", description = "held back by this")
  void suppressedBy(@Nullable String value) {
    add("suppressedBy", value);
  }

  @Option(
      names = "--min-effort",
      paramLabel = "N",
      description = "at an effort of 0 to 100 or more")
  void minEffort(@Nullable String value) {
    add("minEffort", value);
  }

  @Option(names = "--max-effort", paramLabel = "N", description = "at most at this effort")
  void maxEffort(@Nullable String value) {
    add("maxEffort", value);
  }

  @Option(names = "--since", paramLabel = "T", description = "a time, or how long ago, such as 7d")
  void since(@Nullable String value) {
    add("since", value);
  }

  @Option(names = "--until", paramLabel = "T", description = "before this time")
  void until(@Nullable String value) {
    add("until", value);
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      words.put(name, value);
    }
  }

  /** The filter as it was written. */
  Map<String, String> words() {
    return words;
  }
}
