package io.glidepath.bench.rules;

import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules as tests of plain facts, for engines outside the Java machine: what a story can be asked
 * becomes a number, a word or a yes, under a name that is an identifier.
 */
public final class NodeText {
  private static final long LONG_AGO = 1_000_000_000_000L;

  /** One test of one fact. {@code operator} is {@code >=}, {@code <}, {@code <=} or {@code ==}. */
  public record Test(String fact, String operator, Object value) {}

  private record Read(Test test, Function<Story, Object> reading) {}

  private NodeText() {}

  public static List<Test> of(BenchRule rule) {
    List<Test> tests = new ArrayList<>();
    rule.conditions().forEach(each -> reads(each).forEach(read -> tests.add(read.test())));
    return tests;
  }

  /** How to read each fact that any of the rules tests. */
  public static Map<String, Function<Story, Object>> facts(List<BenchRule> rules) {
    Map<String, Function<Story, Object>> facts = new TreeMap<>();
    for (BenchRule rule : rules) {
      for (Condition condition : rule.conditions()) {
        reads(condition).forEach(read -> facts.put(read.test().fact(), read.reading()));
      }
    }
    return facts;
  }

  private static List<Read> reads(Condition condition) {
    String name = condition.name();
    long number = condition.number();
    return switch (condition.kind()) {
      case TIMES -> List.of(read("times_" + name, ">=", number, story -> story.times(name)));
      case NEVER -> List.of(read("times_" + name, "<", 1, story -> story.times(name)));
      case NOT_SINCE -> List.of(notSince(name, condition.other()));
      case ELAPSED -> List.of(read("since_" + name, ">=", number, story -> since(story, name)));
      case WITHIN -> List.of(read("lately_" + name, "<", number, story -> lately(story, name)));
      case ON_HOLD_FOR -> List.of(read("on_hold", ">=", number, NodeText::onHold));
      case HANDLED_FOR ->
          List.of(
              read("handled", ">=", number, NodeText::handled),
              read("ended", "==", false, Story::isEnded));
      case ISSUE -> List.of(read("issue", "==", name, story -> orEmpty(story.getIssue())));
      case CHANNEL -> List.of(read("channel", "==", name, story -> orEmpty(story.getChannel())));
      case MOOD_AT_MOST -> List.of(read("mood", "<=", number / 10.0, Story::getSentiment));
      case UNRESOLVED -> List.of(read("resolved", "==", false, Story::isResolved));
      case NOT_ENDED -> List.of(read("ended", "==", false, Story::isEnded));
      case CONNECTED -> List.of(read("connected", "==", true, Story::isConnected));
      case CONTACTS_IN_WEEK ->
          List.of(read("contacts", ">=", number, story -> story.contactsOnIssue(Condition.WEEK)));
      case PROMISE_DUE ->
          List.of(read("due_" + number, "==", true, story -> story.promiseDueWithin(number)));
      case AGENT_RUN -> List.of(read("agent_run", ">=", number, Story::agentRun));
      case STEP_FAILURES -> List.of(read("step_failures", ">=", number, Story::worstStepFailures));
      case EITHER -> List.of(read("either_" + two(condition), "==", true, either(condition)));
      case NOT_BOTH -> List.of(read("both_" + two(condition), "==", false, both(condition)));
      case LIKELY ->
          List.of(read("likely", ">=", number, story -> Likelihoods.of(story.getIssue())));
    };
  }

  private static String two(Condition condition) {
    return condition.name() + "_" + condition.other() + "_" + condition.number();
  }

  private static Function<Story, Object> either(Condition condition) {
    return story ->
        story.times(condition.name()) >= condition.number()
            || story.times(condition.other()) >= condition.number();
  }

  private static Function<Story, Object> both(Condition condition) {
    return story ->
        story.times(condition.name()) >= condition.number()
            && story.times(condition.other()) >= condition.number();
  }

  private static Read notSince(String later, String earlier) {
    String fact = "after_" + later + "_" + earlier;
    return read(fact, "==", false, story -> story.after(later, earlier));
  }

  private static Read read(
      String fact, String operator, Object value, Function<Story, Object> reading) {
    return new Read(new Test(fact.replaceAll("[^a-z0-9]", "_"), operator, value), reading);
  }

  private static long since(Story story, String name) {
    long last = story.last(name);
    return last == 0 ? -1 : story.now() - last;
  }

  private static long lately(Story story, String name) {
    long last = story.last(name);
    return last == 0 ? LONG_AGO : story.now() - last;
  }

  private static long onHold(Story story) {
    return story.isHeld() ? since(story, "held") : -1;
  }

  private static long handled(Story story) {
    long first = story.first("connected");
    return first == 0 ? -1 : story.now() - first;
  }

  private static String orEmpty(@Nullable String word) {
    return word == null ? "" : word;
  }
}
