package io.glidepath.store;

import io.glidepath.advice.Decision;
import io.glidepath.log.Act;
import io.glidepath.log.LogColumn;
import io.glidepath.log.LogFormat;
import io.glidepath.store.GroupWriting.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decisions and acts as rows of the log: numbered, in their exact bytes, and marked as ours. Any
 * transaction may take its acts along. Thread-safe.
 */
final class LogWriting {
  private static final String DECISIONS = insertDecisions();

  private final LogIds ids;
  private final LogFormat format;

  LogWriting(LogIds ids, LogFormat format) {
    this.ids = ids;
    this.format = format;
  }

  /** A record under its number, with its bytes. */
  private record Numbered<T>(long id, T what, byte[] canon, byte[] mac) {}

  Statement decisions(List<Decision> decisions) {
    Columns<Numbered<Decision>> columns =
        new Columns<>(decisions.stream().map(this::numbered).toList());
    LogColumn.ALL.forEach(column -> bind(column, columns));
    return new Statement(DECISIONS, columns.bytes(Numbered::canon).bytes(Numbered::mac).tuple());
  }

  private void bind(LogColumn column, Columns<Numbered<Decision>> columns) {
    switch (column.form()) {
      case TEXT -> columns.text(row -> (String) value(column, row));
      case INTEGER, LONG -> columns.number(row -> (Number) value(column, row));
      case TIME -> columns.time(row -> (Instant) value(column, row));
      case JSON -> columns.text(row -> json(value(column, row)));
    }
  }

  private static @Nullable Object value(LogColumn column, Numbered<Decision> row) {
    return column.of(row.id(), row.what());
  }

  @SuppressWarnings("unchecked")
  private @Nullable String json(@Nullable Object texts) {
    return texts == null ? null : format.canonical((Map<String, String>) texts);
  }

  Statement acts(List<Act> acts) {
    return new Statement(
        JournalSql.ACTS,
        new Columns<>(acts.stream().map(this::numbered).toList())
            .number(Numbered::id)
            .text(row -> row.what().kind().word())
            .text(row -> row.what().by())
            .time(row -> row.what().at())
            .text(row -> row.what().interactionId())
            .text(row -> format.canonical(row.what().detail()))
            .bytes(Numbered::canon)
            .bytes(Numbered::mac)
            .tuple());
  }

  private static String insertDecisions() {
    String names = LogColumn.ALL.stream().map(LogColumn::sql).collect(Collectors.joining(", "));
    List<String> arrays = new ArrayList<>();
    for (LogColumn column : LogColumn.ALL) {
      arrays.add(String.format(Locale.ROOT, "$%d::%s[]", column.place() + 1, type(column.form())));
    }
    arrays.add(String.format(Locale.ROOT, "$%d::bytea[]", arrays.size() + 1));
    arrays.add(String.format(Locale.ROOT, "$%d::bytea[]", arrays.size() + 1));
    return String.format(
        Locale.ROOT,
        """
        insert into decision (recorded_at, %1$s, canon, mac)
        select log_time(id), * from unnest(%2$s) as new (%1$s)
        """,
        names,
        String.join(", ", arrays));
  }

  private static String type(LogColumn.Form form) {
    return switch (form) {
      case TEXT, JSON -> "text";
      case INTEGER, LONG -> "bigint";
      case TIME -> "timestamptz";
    };
  }

  private Numbered<Decision> numbered(Decision decision) {
    long id = ids.decision();
    byte[] canon = format.canonical(id, decision);
    return new Numbered<>(id, decision, canon, format.mac(canon));
  }

  private Numbered<Act> numbered(Act act) {
    long id = ids.act();
    byte[] canon = format.canonical(id, act);
    return new Numbered<>(id, act, canon, format.mac(canon));
  }
}
