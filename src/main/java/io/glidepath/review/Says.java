package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Dismissal;
import io.glidepath.review.Candidates.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain sentences why an interaction is worth hearing. */
final class Says {
  private final Map<String, RuleName> names;

  Says(Map<String, RuleName> names) {
    this.names = names;
  }

  String hardest(Subject subject, Benchmark benchmark) {
    return "Effort %d; half of the %s have %d or less, and nine in ten have %d or less (%d of them)."
        .formatted(
            subject.score(),
            benchmark.of(),
            Math.round(benchmark.median()),
            Math.round(benchmark.p90()),
            benchmark.n());
  }

  String cameBack(Dismissal dismissal) {
    Subject subject = dismissal.subject();
    return "“%s” was dismissed, and the customer came back about %s%s%s."
        .formatted(
            title(dismissal.rule()),
            subject.issue() == null ? "it" : subject.issue().replace('-', ' '),
            dismissal.on() == null ? "" : " on " + dismissal.on(),
            after(subject.endedAt(), dismissal.cameBack()));
  }

  private static String after(@Nullable Instant ended, @Nullable Instant again) {
    if (ended == null || again == null) {
      return "";
    }
    long minutes = Duration.between(ended, again).toMinutes();
    String time =
        minutes < 120
            ? minutes + " min"
            : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
    return " " + time + " later";
  }

  String odd(RuleRecord record) {
    return "“%s” was dismissed here, as in %d of %d times (%s); the other rules are in %s."
        .formatted(
            title(record.rule()),
            record.dismissed().hits(),
            record.dismissed().of(),
            Share.percent(record.dismissed().value()),
            Share.percent(record.usualDismissRate()));
  }

  String drawn(int in, Duration window) {
    return "Drawn by lot, as one in %d of the last %s is."
        .formatted(
            in, window.toDays() < 2 ? window.toHours() + " hours" : window.toDays() + " days");
  }

  private String title(String rule) {
    RuleName name = names.get(rule);
    return name == null ? rule : name.title().in("en");
  }
}
