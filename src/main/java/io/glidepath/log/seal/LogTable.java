package io.glidepath.log.seal;

import java.util.List;

/**
 * The tables of the log, and which column holds which member of a row's canonical JSON. The members
 * are in the order in which the JSON has them.
 */
public enum LogTable {
  DECISION(
      "decision",
      List.of(
          Member.text("agentId", "agent_id"),
          new Member("at", "at", Form.TIME),
          Member.text("channel", "channel"),
          Member.text("detail", "detail"),
          Member.text("event", "event"),
          new Member("facts", "facts", Form.JSON),
          new Member("id", "id", Form.NUMBER),
          Member.text("interactionId", "interaction_id"),
          Member.text("issue", "issue"),
          Member.text("language", "language"),
          Member.text("outcome", "outcome"),
          Member.text("pillar", "pillar"),
          Member.text("queue", "queue"),
          Member.text("rule", "rule"),
          Member.text("ruleVersion", "rule_version"),
          Member.text("rulebook", "rulebook"),
          new Member("score", "score", Form.NUMBER),
          Member.text("segment", "segment"),
          new Member("seq", "seq", Form.NUMBER),
          Member.text("suggestionId", "suggestion_id"),
          Member.text("suppressedBy", "suppressed_by"),
          Member.text("team", "team"))),
  ACT(
      "act",
      List.of(
          Member.text("act", "kind"),
          new Member("at", "at", Form.TIME),
          Member.text("by", "by_whom"),
          new Member("detail", "detail", Form.JSON),
          new Member("id", "id", Form.NUMBER),
          Member.text("interactionId", "interaction_id")));

  /** How a column's value is written in JSON; {@code JSON} is there already. */
  public enum Form {
    TEXT,
    NUMBER,
    TIME,
    JSON
  }

  /** A member of the canonical JSON and its column. */
  public record Member(String name, String column, Form form) {
    static Member text(String name, String column) {
      return new Member(name, column, Form.TEXT);
    }
  }

  private final String word;
  private final List<Member> members;

  LogTable(String word, List<Member> members) {
    this.word = word;
    this.members = members;
  }

  public String word() {
    return word;
  }

  /** Which of the members is the time. */
  int at() {
    return members.stream().map(Member::name).toList().indexOf("at");
  }

  public List<Member> members() {
    return members;
  }
}
