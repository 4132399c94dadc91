package io.glidepath.store;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of {@link PgRecords}' queries as records; columns are taken by their place in the query. */
public final class RecordRows {
  private RecordRows() {}

  static InteractionRecord interaction(Row row, Unsealing unsealing) {
    return new InteractionRecord(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        unsealing.customer(row, 5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        time(row, 10),
        time(row, 11),
        row.getOffsetDateTime(12).toInstant(),
        row.getLong(13),
        row.getInteger(14),
        row.getString(17),
        AdviceJson.state(unsealing.text(row, 15, SealContext.advice(row.getString(0)))));
  }

  public static DecisionRecord decision(Row row) {
    Decision decision =
        new Decision(
            row.getString(1),
            row.getLong(2),
            row.getOffsetDateTime(3).toInstant(),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            outcome(row.getString(9)),
            row.getString(10),
            row.getString(11),
            AdviceJson.facts(row.getString(12)),
            row.getString(13),
            scene(row, 14));
    return new DecisionRecord(row.getLong(0), decision, row.getString(22), row.getString(23));
  }

  private static Decision.Scene scene(Row row, int from) {
    return new Decision.Scene(
        row.getString(from),
        row.getString(from + 1),
        row.getString(from + 2),
        row.getString(from + 3),
        row.getString(from + 4),
        row.getString(from + 5),
        row.getString(from + 6),
        row.getInteger(from + 7));
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static @Nullable Instant time(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
