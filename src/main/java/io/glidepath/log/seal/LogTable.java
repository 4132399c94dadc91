package io.glidepath.log.seal;

import io.glidepath.log.LogColumn;
import io.glidepath.log.LogColumn.Form;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of the log, and which column holds which member of a row's canonical JSON. The members
 * are in the order in which the JSON has them.
 */
public enum LogTable {
  DECISION(
      "decision",
      LogColumn.ALL.stream()
          .map(column -> new Member(column.json(), column.sql(), column.form()))
          .sorted(Comparator.comparing(Member::name))
          .toList()),
  ACT(
      "act",
      List.of(
          Member.text("act", "kind"),
          new Member("at", "at", Form.TIME),
          Member.text("by", "by_whom"),
          new Member("detail", "detail", Form.JSON),
          new Member("id", "id", Form.LONG),
          Member.text("interactionId", "interaction_id")));

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
