package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Reaction;
import io.glidepath.review.Candidates.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain sentences why an interaction is worth hearing. */
final class QueueReasons {
  private final ReviewTexts sentences;
  private final Map<String, RuleName> names;

  QueueReasons(ReviewTexts sentences, Map<String, RuleName> names) {
    this.sentences = sentences;
    this.names = names;
  }

  /** Whom a benchmark is of, such as {@code premium interactions on voice}. */
  String group(Benchmark benchmark) {
    String segment = benchmark.segment();
    String channel = benchmark.channel();
    String name =
        "group" + (segment == null ? "" : ".segment") + (channel == null ? "" : ".channel");
    return sentences.say(
        name, segment == null ? "" : segment, channel == null ? "" : sentences.channel(channel));
  }

  String hardest(Subject subject, Benchmark benchmark) {
    return sentences.say(
        "hardest",
        subject.score(),
        group(benchmark),
        Math.round(benchmark.median()),
        Math.round(benchmark.p90()),
        benchmark.n());
  }

  String cameBack(Reaction reaction) {
    Subject subject = reaction.subject();
    String issue = subject.issue();
    String on = reaction.on();
    return sentences.say(
        "came-back",
        title(reaction.rule()),
        issue == null ? sentences.say("came-back.it") : issue.replace('-', ' '),
        on == null ? "" : sentences.say("came-back.on", sentences.channel(on)),
        later(subject.endedAt(), reaction.cameBack()));
  }

  private String later(@Nullable Instant ended, @Nullable Instant again) {
    if (ended == null || again == null) {
      return "";
    }
    Duration time = Duration.between(ended, again);
    if (time.toMinutes() < 120) {
      return sentences.say("later.minutes", time.toMinutes());
    }
    return time.toHours() < 48
        ? sentences.say("later.hours", time.toHours())
        : sentences.say("later.days", time.toDays());
  }

  /** The rule is dismissed oddly often, or hardly ever. */
  String odd(RuleRecord record) {
    return sentences.say(
        record.isOddlyDismissed() ? "odd" : "kept",
        title(record.rule()),
        record.dismissed().hits(),
        record.dismissed().of(),
        record.dismissed().value(),
        record.usualDismissRate());
  }

  String assigned(ReviewStanding.Given given) {
    return given.by().equals(given.reviewer())
        ? sentences.say("assigned.self", given.reviewer())
        : sentences.say("assigned", given.reviewer(), given.by());
  }

  /** It does not say what the first reviewer found. */
  String second() {
    return sentences.say("second");
  }

  String drawn(int in, Duration window) {
    return window.toDays() < 2
        ? sentences.say("drawn.hours", in, window.toHours())
        : sentences.say("drawn.days", in, window.toDays());
  }

  private String title(String rule) {
    RuleName name = names.get(rule);
    return name == null ? rule : name.title().elided(sentences.language());
  }
}
