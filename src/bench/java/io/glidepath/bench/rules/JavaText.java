package io.glidepath.bench.rules;

import java.util.stream.Collectors;

/** A rule as a Java expression over {@code story}; MVEL reads the same text. */
public final class JavaText {
  private JavaText() {}

  public static String of(BenchRule rule) {
    return rule.conditions().stream().map(JavaText::of).collect(Collectors.joining(" && "));
  }

  private static String of(Condition condition) {
    String name = condition.name();
    long number = condition.number();
    return switch (condition.kind()) {
      case TIMES -> "story.times(\"%s\") >= %d".formatted(name, number);
      case NEVER -> "!story.happened(\"%s\")".formatted(name);
      case NOT_SINCE -> "!story.after(\"%s\", \"%s\")".formatted(name, condition.other());
      case ELAPSED -> "story.elapsed(\"%s\", %dL)".formatted(name, number);
      case WITHIN -> "story.within(\"%s\", %dL)".formatted(name, number);
      case ON_HOLD_FOR -> "story.onHoldFor(%dL)".formatted(number);
      case HANDLED_FOR -> "story.handledFor(%dL)".formatted(number);
      case ISSUE -> "\"%s\".equals(story.getIssue())".formatted(name);
      case CHANNEL -> "\"%s\".equals(story.getChannel())".formatted(name);
      case MOOD_AT_MOST -> "story.getSentiment() <= %s".formatted(number / 10.0);
      case UNRESOLVED -> "!story.isResolved()";
      case NOT_ENDED -> "!story.isEnded()";
      case CONNECTED -> "story.isConnected()";
      case CONTACTS_IN_WEEK -> "story.contactsOnIssue(%dL) >= %d".formatted(Condition.WEEK, number);
      case PROMISE_DUE -> "story.promiseDueWithin(%dL)".formatted(number);
      case AGENT_RUN -> "story.agentRun() >= %d".formatted(number);
      case STEP_FAILURES -> "story.worstStepFailures() >= %d".formatted(number);
      case EITHER -> "(" + said(name, number) + " || " + said(condition.other(), number) + ")";
      case NOT_BOTH -> "!(" + said(name, number) + " && " + said(condition.other(), number) + ")";
      case LIKELY -> Likelihoods.class.getName() + ".of(story.getIssue()) >= " + number;
    };
  }

  private static String said(String name, long times) {
    return "story.times(\"%s\") >= %d".formatted(name, times);
  }
}
