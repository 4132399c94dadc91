package io.glidepath.store;

import io.glidepath.interaction.PastContact;
import io.glidepath.journal.FrameFormat;
import io.glidepath.journal.Journal;
import io.glidepath.store.GroupWriting.Statement;
import io.glidepath.store.vault.DataKey;
import io.glidepath.store.vault.Owner;
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
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The journal in PostgreSQL. A group is one transaction whose statements are all sent at once, so
 * that it costs one wait. An event key that is already there fails the whole group as {@link
 * Unavailable}: whoever reads again finds the key known. Thread-safe.
 */
final class PgJournal implements Journal {
  private final LaneConnections lines;
  private final PgVault vault;
  private final LogWriting log;
  private final FrameFormat frameFormat;

  PgJournal(LaneConnections lines, PgVault vault, LogWriting log, FrameFormat frameFormat) {
    this.lines = lines;
    this.vault = vault;
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
    Unsealing states = Unsealing.of(vault, answers.get(0), 1);
    Map<String, Left> left = new HashMap<>();
    answers.get(0).forEach(row -> left.put(row.getString(0), new Left(row, states)));
    Unsealing events = Unsealing.of(vault, answers.get(1), 2, 4);
    for (Row row : answers.get(1)) {
      Objects.requireNonNull(left.get(row.getString(0))).take(row, events);
    }
    Map<String, Stored> stored = new HashMap<>();
    left.forEach((id, each) -> stored.put(asked.getOrDefault(id, id), each.stored()));
    return stored;
  }

  @Override
  public Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since) {
    Map<String, List<PastContact>> history = new HashMap<>();
    Map<Owner, DataKey> keys = vault.find(customerIds.stream().map(Owner::customer).toList());
    if (keys.isEmpty()) {
      return history;
    }
    Tuple parameters = texts(keys.values().stream().map(DataKey::id).toList());
    RowSet<Row> rows =
        ask(JournalSql.HISTORY, parameters.addOffsetDateTime(Columns.storable(since)));
    Unsealing unsealing = Unsealing.of(vault, rows, 0, 1);
    for (Row row : rows) {
      String customer = unsealing.customer(row, 0);
      String contact = unsealing.text(row, 1, SealContext.contact(row.getString(2)));
      if (customer != null && contact != null) {
        history
            .computeIfAbsent(customer, each -> new ArrayList<>())
            .add(AdviceJson.contact(contact));
      }
    }
    return history;
  }

  /** An interaction whose customer is not known has an empty one. */
  @Override
  public Map<String, String> live(Instant since) {
    RowSet<Row> rows = ask(JournalSql.LIVE, Tuple.of(Columns.storable(since)));
    Unsealing unsealing = Unsealing.of(vault, rows, 1);
    Map<String, String> live = new LinkedHashMap<>();
    for (Row row : rows) {
      String customer = unsealing.customer(row, 1);
      live.put(row.getString(0), customer == null ? "" : customer);
    }
    return live;
  }

  @Override
  public Map<String, List<Instant>> raisings(Instant since) {
    Map<String, List<Instant>> raisings = new LinkedHashMap<>();
    read(
        JournalSql.RAISINGS,
        Tuple.of(Columns.storable(since)),
        row ->
            raisings
                .computeIfAbsent(row.getString(0), agent -> new ArrayList<>())
                .add(row.getOffsetDateTime(1).toInstant()));
    return raisings;
  }

  @Override
  public List<Numbered> commit(Group group) {
    GroupKeys keys = new GroupKeys(group, vault);
    GroupWriting writing = new GroupWriting(group, keys, log, frameFormat);
    List<Statement> statements = new ArrayList<>();
    if (!keys.fresh().isEmpty()) {
      statements.add(vault.storing(keys.fresh()));
    }
    statements.addAll(writing.statements());
    Statement numbered = writing.numbered();
    if (numbered != null) {
      statements.add(numbered);
    }
    if (statements.isEmpty()) {
      return List.of();
    }
    List<RowSet<Row>> answers = lines.ask(line -> transaction(line, "begin", statements));
    vault.keep(keys.fresh());
    return numbered == null ? List.of() : writing.frames(answers.get(answers.size() - 1));
  }

  private void read(String sql, Tuple parameters, Consumer<Row> each) {
    ask(sql, parameters).forEach(each);
  }

  private RowSet<Row> ask(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
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
