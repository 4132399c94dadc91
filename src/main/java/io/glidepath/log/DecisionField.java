package io.glidepath.log;

import io.glidepath.advice.Outcome;
import io.glidepath.interaction.Channel;
import java.util.Arrays;
import java.util.List;

/** What decisions are searched by for being equal. Names are those of the query parameters. */
public enum DecisionField {
  INTERACTION("interaction"),
  RULE("rule"),
  PILLAR("pillar", "channel", "simplicity", "experience", "prevention", "kpi"),
  OUTCOME("outcome", Arrays.stream(Outcome.values()).map(Outcome::word).toArray(String[]::new)),
  AGENT("agent"),
  TEAM("team"),
  QUEUE("queue"),
  ISSUE("issue"),
  SEGMENT("segment"),
  LANGUAGE("language"),
  CHANNEL("channel", Arrays.stream(Channel.values()).map(Channel::word).toArray(String[]::new)),
  FEEDBACK("feedback", "shown", "accepted", "dismissed", "muted"),
  RULEBOOK("rulebook"),
  SUPPRESSED_BY("suppressedBy");

  private final String word;
  private final List<String> choices;

  DecisionField(String word, String... choices) {
    this.word = word;
    this.choices = List.of(choices);
  }

  public String word() {
    return word;
  }

  /** The values that there are; empty if any text may be one. */
  public List<String> choices() {
    return choices;
  }
}
