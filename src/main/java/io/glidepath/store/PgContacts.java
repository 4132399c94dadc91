package io.glidepath.store;

import io.glidepath.observation.Contacts;
import io.glidepath.observation.Counted;
import io.glidepath.observation.Question;
import io.glidepath.observation.Span;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts contacts in PostgreSQL. Thread-safe. */
final class PgContacts implements Contacts {
  private final Pool pool;

  PgContacts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Counted> count(Question question) {
    return answer(question).map(PgContacts::counted).toCompletionStage();
  }

  private Future<RowSet<Row>> answer(Question question) {
    Tuple parameters = parameters(question.span(), question.channels());
    if (question instanceof Question.Answers answers) {
      return ask(ContactSql.ANSWERS, parameters.addString(answers.instrument()));
    }
    parameters.addInteger(Question.WITHIN_DAYS);
    if (question instanceof Question.HandleTimes times) {
      return ask(ContactSql.HANDLE_TIMES, parameters.addDouble(times.limitSeconds()));
    }
    return question instanceof Question.Around around
        ? ask(ContactSql.AROUND, parameters.addOffsetDateTime(Columns.storable(around.moment())))
        : ask(ContactSql.RESOLUTIONS, parameters);
  }

  @Override
  public CompletionStage<List<Counted.Median>> medians(Span span, List<String> channels) {
    return ask(ContactSql.MEDIANS, parameters(span, channels).addInteger(Question.WITHIN_DAYS))
        .map(
            rows -> {
              List<Counted.Median> medians = new ArrayList<>();
              rows.forEach(row -> medians.add(median(row)));
              return medians;
            })
        .toCompletionStage();
  }

  private static Counted.Median median(Row row) {
    return new Counted.Median(
        row.getString(0),
        row.getLong(1),
        row.getDouble(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getLong(5),
        row.getLong(6),
        Arrays.asList(row.getArrayOfStrings(7)));
  }

  private Future<RowSet<Row>> ask(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters);
  }

  private static Tuple parameters(Span span, List<String> channels) {
    return Tuple.tuple()
        .addOffsetDateTime(Columns.storable(span.since()))
        .addOffsetDateTime(Columns.storable(span.until()))
        .addArrayOfString(channels.toArray(String[]::new));
  }

  private static Counted counted(RowSet<Row> rows) {
    List<Counted.Cell> cells = new ArrayList<>();
    long agents = 0;
    for (Row row : rows) {
      String[] behind = row.getArrayOfStrings(5);
      cells.add(
          new Counted.Cell(
              row.getString(0),
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              behind == null ? List.of() : Arrays.asList(behind)));
      agents = row.getLong(6);
    }
    return new Counted(cells, agents);
  }
}
