package io.glidepath.rulebook;

import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the rules one by one, without Drools: slow, but a rule that throws keeps no other from being
 * heard. A rule that throws three times within a minute is disabled.
 */
final class OneByOne {
  private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
  private static final int STRIKES = 3;
  private static final long MINUTE = 60_000;

  private final List<RuleCard> rules;
  private final Memory memory;
  private final Map<String, Deque<Long>> strikes = new HashMap<>();
  private final Set<String> disabled = new HashSet<>();

  OneByOne(List<RuleCard> rules, Memory memory) {
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
        for (Facts facts : matches(card, story)) {
          verdict.hold(card.id(), facts.row());
        }
      } catch (RuntimeException e) {
        strike(card.id(), story.now(), e);
      }
    }
  }

  List<Facts> matches(RuleCard card, Story story) {
    return card.body()
        .matches(
            Facts.of(story, null),
            subject -> subject == Subject.STORY ? List.of(story) : memory.of(subject));
  }

  private void strike(String rule, long now, RuntimeException cause) {
    Deque<Long> times = strikes.computeIfAbsent(rule, id -> new ArrayDeque<>());
    times.addLast(now);
    times.removeIf(time -> time <= now - MINUTE);
    LOG.warn("The rule {} threw and is skipped", rule, cause);
    if (times.size() >= STRIKES) {
      disabled.add(rule);
      LOG.error("The rule {} threw {} times in a minute and is disabled", rule, STRIKES);
    }
  }
}
