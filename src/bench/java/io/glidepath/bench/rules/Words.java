package io.glidepath.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a rule holds, as a text with a place for each value that was met. */
public final class Words {
  private Words() {}

  /** The reason as a Java expression over {@code story}. */
  public static String asJava(BenchRule rule) {
    return rule.conditions().stream()
        .map(each -> '"' + plain(each) + " (\" + (" + value(each) + ") + \")\"")
        .collect(Collectors.joining(" + \"; \" + "));
  }

  /** The reason as a list of words and fact names in turn, beginning with words. */
  public static List<String> asParts(BenchRule rule) {
    List<String> parts = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      parts.add((parts.isEmpty() ? "" : "); ") + plain(condition) + " (");
      parts.add(NodeText.of(new BenchRule(rule.id(), false, List.of(condition))).get(0).fact());
    }
    return parts;
  }

  private static String plain(Condition condition) {
    return CardText.of(condition).replace("\n  - ", ", ");
  }

  private static String value(Condition condition) {
    String name = condition.name();
    return switch (condition.kind()) {
      case TIMES, NEVER -> "story.times(\"%s\")".formatted(name);
      case NOT_SINCE -> "story.last(\"%s\")".formatted(condition.other());
      case ELAPSED, WITHIN -> "(story.now() - story.last(\"%s\"))".formatted(name);
      case ON_HOLD_FOR -> "(story.now() - story.last(\"held\"))";
      case HANDLED_FOR -> "(story.now() - story.first(\"connected\"))";
      case ISSUE -> "story.getIssue()";
      case CHANNEL -> "story.getChannel()";
      case MOOD_AT_MOST -> "story.getSentiment()";
      case UNRESOLVED -> "story.isResolved()";
      case NOT_ENDED -> "story.isEnded()";
      case CONNECTED -> "story.agentId()";
      case CONTACTS_IN_WEEK -> "story.contactsOnIssue(%dL)".formatted(Condition.WEEK);
      case PROMISE_DUE -> "story.times(\"promise-made\")";
      case AGENT_RUN -> "story.agentRun()";
      case STEP_FAILURES -> "story.worstStepFailures()";
      case EITHER, NOT_BOTH ->
          "story.times(\"%s\") + story.times(\"%s\")".formatted(name, condition.other());
      case LIKELY -> Likelihoods.class.getName() + ".of(story.getIssue())";
    };
  }
}
