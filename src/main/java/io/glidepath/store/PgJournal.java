package io.glidepath.store;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.FrameFormat;
import io.glidepath.advice.Journal;
import io.glidepath.interaction.PastContact;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The journal in PostgreSQL. A group is one transaction whose statements are all sent at once, so
 * that it costs one wait. An event key that is already there fails the whole group as {@link
 * Unavailable}: whoever reads again finds the key known. Thread-safe.
 */
final class PgJournal implements Journal {
  private final Lines lines;
  private final LogWriting log;
  private final FrameFormat frameFormat;

  PgJournal(Lines lines, LogWriting log, FrameFormat frameFormat) {
    this.lines = lines;
    this.log = log;
    this.frameFormat = frameFormat;
  }

  @Override
  public Map<Key, Known> known(Collection<Key> keys) {
    List<Key> asked = List.copyOf(keys);
    Map<Key, Known> known = new HashMap<>();
    read(
        JournalSql.KNOWN,
        new Columns<>(asked).text(Key::source).text(Key::id).tuple(),
        row ->
            known.put(
                asked.get((int) (row.getLong(0) - 1)),
                new Known(row.getString(1), row.getLong(2), row.getString(3))));
    return known;
  }

  @Override
  public Map<String, Stored> load(Collection<String> interactionIds) {
    Map<String, String> asked = new HashMap<>();
    interactionIds.forEach(id -> asked.put(AdviceJson.storable(id), id));
    Tuple ids = texts(asked.keySet());
    List<RowSet<Row>> answers =
        lines.ask(
            line ->
                transaction(
                    line,
                    "begin isolation level repeatable read read only",
                    List.of(
                        new Statement(JournalSql.STATES, ids),
                        new Statement(JournalSql.STORED_EVENTS, ids))));
    Map<String, AdviceState> states = new HashMap<>();
    answers.get(0).forEach(row -> states.put(row.getString(0), AdviceJson.state(row.getString(1))));
    Map<String, List<StoredEvent>> events = new HashMap<>();
    for (Row row : answers.get(1)) {
      events
          .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
          .add(
              new StoredEvent(
                  row.getLong(1), row.getString(2), row.getOffsetDateTime(3).toInstant()));
    }
    Map<String, Stored> stored = new HashMap<>();
    states.forEach(
        (id, state) ->
            stored.put(
                asked.getOrDefault(id, id), new Stored(events.getOrDefault(id, List.of()), state)));
    return stored;
  }

  @Override
  public Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since) {
    Map<String, String> asked = new HashMap<>();
    customerIds.forEach(id -> asked.put(AdviceJson.storable(id), id));
    Map<String, List<PastContact>> history = new HashMap<>();
    read(
        JournalSql.HISTORY,
        texts(asked.keySet()).addOffsetDateTime(Columns.storable(since)),
        row ->
            history
                .computeIfAbsent(
                    asked.getOrDefault(row.getString(0), row.getString(0)),
                    customer -> new ArrayList<>())
                .add(AdviceJson.contact(row.getString(1))));
    return history;
  }

  /** An interaction whose customer is not known yet has an empty one. */
  @Override
  public Map<String, String> live(Instant since) {
    Map<String, String> live = new LinkedHashMap<>();
    read(
        JournalSql.LIVE,
        Tuple.of(Columns.storable(since)),
        row -> {
          String customer = row.getString(1);
          live.put(row.getString(0), customer == null ? "" : customer);
        });
    return live;
  }

  @Override
  public List<Numbered> commit(Group group) {
    GroupWriting writing = new GroupWriting(group, log, frameFormat);
    List<Statement> statements = new ArrayList<>(writing.statements());
    Statement numbered = writing.numbered();
    if (numbered != null) {
      statements.add(numbered);
    }
    if (statements.isEmpty()) {
      return List.of();
    }
    List<RowSet<Row>> answers = lines.ask(line -> transaction(line, "begin", statements));
    return numbered == null ? List.of() : writing.frames(answers.get(answers.size() - 1));
  }

  private void read(String sql, Tuple parameters, Consumer<Row> each) {
    lines.ask(line -> line.preparedQuery(sql).execute(parameters)).forEach(each);
  }

  /** Sends all at once; after a statement that failed, the server makes the commit a roll-back. */
  private static Future<List<RowSet<Row>>> transaction(
      PgConnection line, String begin, List<Statement> statements) {
    List<Future<RowSet<Row>>> answers = new ArrayList<>(statements.size());
    List<Future<?>> all = new ArrayList<>(statements.size() + 2);
    all.add(line.query(begin).execute());
    for (Statement statement : statements) {
      answers.add(line.preparedQuery(statement.sql()).execute(statement.parameters()));
    }
    all.addAll(answers);
    all.add(line.query("commit").execute());
    return Future.join(all).map(done -> answers.stream().map(Future::result).toList());
  }

  private static Tuple texts(Collection<String> values) {
    return Tuple.tuple().addArrayOfString(values.toArray(String[]::new));
  }
}
