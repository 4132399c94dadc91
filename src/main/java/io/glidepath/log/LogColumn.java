package io.glidepath.log;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Decision.Scene;
import io.glidepath.advice.Outcome;
import io.glidepath.interaction.Channel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the decision log, in the order in which a decision is shown. From this one list
 * decisions are written, read, sealed, searched, exported and compared. Only the canonical form,
 * which is hashed, is written by hand beside it, as its witness.
 *
 * <p>A column's name in JSON is that of the member of {@link Decision} or {@link Scene} that it
 * holds.
 */
public enum LogColumn {
  ID("id", "id", new Value(Form.LONG, (id, decision) -> id)),
  INTERACTION_ID(
      "interactionId", "interaction_id", text(Decision::interactionId).searched("interaction")),
  SEQ("seq", "seq", new Value(Form.LONG, (id, decision) -> decision.seq())),
  AT("at", "at", time(Decision::at)),
  EVENT("event", "event", text(Decision::event)),
  RULE("rule", "rule", text(Decision::rule).searched("rule")),
  PILLAR(
      "pillar",
      "pillar",
      text(Decision::pillar)
          .searched("pillar", "channel", "simplicity", "experience", "prevention", "kpi")),
  RULE_VERSION("ruleVersion", "rule_version", text(Decision::ruleVersion)),
  RULEBOOK("rulebook", "rulebook", text(Decision::rulebook).searched("rulebook")),
  OUTCOME(
      "outcome",
      "outcome",
      text(decision -> decision.outcome().word())
          .searched("outcome", words(Outcome.values(), Outcome::word))),
  SUPPRESSED_BY(
      "suppressedBy", "suppressed_by", text(Decision::suppressedBy).searched("suppressedBy")),
  DETAIL("detail", "detail", text(Decision::detail)),
  FACTS("facts", "facts", texts(Decision::facts)),
  SUGGESTION_ID("suggestionId", "suggestion_id", text(Decision::suggestionId)),
  AGENT_ID("agentId", "agent_id", scene(Scene::agentId).searched("agent")),
  TEAM("team", "team", scene(Scene::team).searched("team")),
  QUEUE("queue", "queue", scene(Scene::queue).searched("queue")),
  CHANNEL(
      "channel",
      "channel",
      scene(Scene::channel).searched("channel", words(Channel.values(), Channel::word))),
  LANGUAGE("language", "language", scene(Scene::language).searched("language")),
  ISSUE("issue", "issue", scene(Scene::issue).searched("issue")),
  SEGMENT("segment", "segment", scene(Scene::segment).searched("segment")),
  SCORE("score", "score", new Value(Form.INTEGER, (id, decision) -> decision.scene().score()));

  /** How a column's value is written in JSON, and what it is in Java. */
  public enum Form {
    /** {@link String}. */
    TEXT,
    /** {@link Integer}, four bytes in the database. */
    INTEGER,
    /** {@link Long}, eight bytes in the database. */
    LONG,
    /** {@link Instant}, to the microsecond. */
    TIME,
    /** A map of texts, which the column holds in its canonical form. */
    JSON
  }

  /** All columns, in order. */
  public static final List<LogColumn> ALL = List.of(values());

  /** Those that a search can name a value of; all are texts. */
  public static final List<LogColumn> SEARCHED =
      ALL.stream().filter(column -> !column.word.isEmpty()).toList();

  private final String json;
  private final String sql;
  private final Form form;
  private final Of of;
  private final String word;
  private final List<String> choices;

  LogColumn(String json, String sql, Value value) {
    this.json = json;
    this.sql = sql;
    form = value.form;
    of = value.of;
    word = value.word;
    choices = value.choices;
  }

  /** Reads a value from a decision and the number under which it is logged. */
  @FunctionalInterface
  private interface Of {
    @Nullable Object value(long id, Decision decision);
  }

  /** What a column holds, and the word to search by, empty if it is not searched. */
  private record Value(Form form, Of of, String word, List<String> choices) {
    Value(Form form, Of of) {
      this(form, of, "", List.of());
    }

    /** Without choices any text may be asked for. */
    Value searched(String by, String... among) {
      return new Value(form, of, by, List.of(among));
    }
  }

  private static Value text(Function<Decision, @Nullable String> member) {
    return new Value(Form.TEXT, (id, decision) -> member.apply(decision));
  }

  private static Value scene(Function<Scene, @Nullable String> member) {
    return new Value(Form.TEXT, (id, decision) -> member.apply(decision.scene()));
  }

  private static Value time(Function<Decision, @Nullable Instant> member) {
    return new Value(Form.TIME, (id, decision) -> member.apply(decision));
  }

  private static Value texts(Function<Decision, @Nullable Map<String, String>> member) {
    return new Value(Form.JSON, (id, decision) -> member.apply(decision));
  }

  private static <T> String[] words(T[] all, Function<T, String> word) {
    return Arrays.stream(all).map(word).toArray(String[]::new);
  }

  /** Its name in JSON, in files and in the canonical form. */
  public String json() {
    return json;
  }

  /** Its name in the table {@code decision}. */
  public String sql() {
    return sql;
  }

  public Form form() {
    return form;
  }

  /** Its place in {@link #ALL}, from 0. */
  public int place() {
    return ordinal();
  }

  /** The value that a decision logged under {@code id} has, of the class that the form says. */
  public @Nullable Object of(long id, Decision decision) {
    return of.value(id, decision);
  }

  /** What it is called in a search; empty if it is not {@link #SEARCHED}. */
  public String word() {
    return word;
  }

  /** The values that there are; empty if any text may be one. */
  public List<String> choices() {
    return choices;
  }
}
