package io.glidepath.rulebook;

import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.card.Budget;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the rules one by one, without Drools: slow, but a rule that throws keeps no other from being
 * heard, nor does one that takes more than its 50 ms of processor time or has more than 200
 * matches. A rule that fails so three times within a minute is disabled.
 */
final class OneByOne {
  private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
  private static final int STRIKES = 3;
  private static final long MINUTE = 60_000;
  private static final long MOST_NANOS = 50_000_000;
  private static final int MOST_MATCHES = 200;

  private final List<RuleCard> rules;
  private final StandingFacts memory;
  private final LongSupplier clock;
  private final Map<String, Deque<Long>> strikes = new HashMap<>();
  private final Set<String> disabled = new HashSet<>();

  OneByOne(List<RuleCard> rules, StandingFacts memory) {
    this(rules, memory, Stopwatch::threadNanos);
  }

  /** {@code clock} tells the nanoseconds that rules are charged with. */
  OneByOne(List<RuleCard> rules, StandingFacts memory, LongSupplier clock) {
    this.clock = clock;
    this.rules = rules;
    this.memory = memory;
  }

  Set<String> disabled() {
    return Set.copyOf(disabled);
  }

  void consult(Story story, Verdict verdict) {
    for (RuleCard card : rules) {
      if (disabled.contains(card.id())) {
        continue;
      }
      try {
        Budget budget = new Budget(clock, MOST_NANOS, MOST_MATCHES);
        for (Facts facts : matches(card, story, budget)) {
          verdict.hold(card.id(), facts.row());
        }
      } catch (Budget.Overrun e) {
        fail(card.id(), "overran", String.valueOf(e.getMessage()), story.now(), verdict);
      } catch (RuntimeException e) {
        LOG.warn("The rule {} threw", card.id(), e);
        fail(card.id(), "threw", e.getClass().getSimpleName(), story.now(), verdict);
      }
    }
  }

  List<Facts> matches(RuleCard card, Story story) {
    return matches(card, story, Budget.AMPLE);
  }

  private List<Facts> matches(RuleCard card, Story story, Budget budget) {
    return card.body()
        .matches(
            Facts.of(story, null),
            subject -> subject == Subject.STORY ? List.of(story) : memory.of(subject),
            budget);
  }

  private void fail(String rule, String how, String cause, long now, Verdict verdict) {
    LOG.warn("The rule {} {} ({}) and is skipped", rule, how, cause);
    verdict.fail(rule, how, cause);
    Deque<Long> times = strikes.computeIfAbsent(rule, id -> new ArrayDeque<>());
    times.addLast(now);
    times.removeIf(time -> time <= now - MINUTE);
    if (times.size() >= STRIKES) {
      disabled.add(rule);
      verdict.fail(rule, "disabled", STRIKES + " failures in a minute");
      LOG.error("The rule {} failed {} times in a minute and is disabled", rule, STRIKES);
    }
  }
}
