package io.glidepath.store;

import static io.glidepath.log.LogColumn.AGENT_ID;
import static io.glidepath.log.LogColumn.AT;
import static io.glidepath.log.LogColumn.CHANNEL;
import static io.glidepath.log.LogColumn.DETAIL;
import static io.glidepath.log.LogColumn.EVENT;
import static io.glidepath.log.LogColumn.FACTS;
import static io.glidepath.log.LogColumn.ID;
import static io.glidepath.log.LogColumn.INTERACTION_ID;
import static io.glidepath.log.LogColumn.ISSUE;
import static io.glidepath.log.LogColumn.LANGUAGE;
import static io.glidepath.log.LogColumn.OUTCOME;
import static io.glidepath.log.LogColumn.PILLAR;
import static io.glidepath.log.LogColumn.QUEUE;
import static io.glidepath.log.LogColumn.RULE;
import static io.glidepath.log.LogColumn.RULEBOOK;
import static io.glidepath.log.LogColumn.RULE_VERSION;
import static io.glidepath.log.LogColumn.SCORE;
import static io.glidepath.log.LogColumn.SEGMENT;
import static io.glidepath.log.LogColumn.SEQ;
import static io.glidepath.log.LogColumn.SUGGESTION_ID;
import static io.glidepath.log.LogColumn.SUPPRESSED_BY;
import static io.glidepath.log.LogColumn.TEAM;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of {@link PgRecords}' queries as records; columns are taken by their place in the query. */
public final class RecordRows {
  private static final Long[] NONE = {};

  private RecordRows() {}

  static InteractionRecord interaction(Row row, Unsealing unsealing) {
    Long[] later = row.getArrayOfLongs(18);
    Long[] seqs = later == null ? NONE : later;
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
        latest(time(row, 20), row.getOffsetDateTime(12).toInstant()),
        seqs.length == 0 ? row.getLong(13) : seqs[seqs.length - 1],
        row.getInteger(14),
        row.getString(17),
        state(row, unsealing, seqs));
  }

  /** As it was last written, with what the events after that changed. */
  private static AdviceState state(Row row, Unsealing unsealing, Long[] seqs) {
    String id = row.getString(0);
    AdviceState state = AdviceJson.state(unsealing.text(row, 15, SealContext.advice(id)));
    for (int i = 0; i < seqs.length; i++) {
      Buffer sealed = row.getArrayOfBuffers(19)[i];
      String change = unsealing.text(sealed, SealContext.change(id, seqs[i]));
      state = change == null ? state : AdviceJson.change(change).after(state);
    }
    return state;
  }

  /** An interaction's own clock goes by the millisecond. */
  private static Instant latest(@Nullable Instant later, Instant written) {
    return later == null || later.isBefore(written) ? written : later.truncatedTo(MILLIS);
  }

  /** A row of the columns of the log in their order, its leaf hash, and what was fed back. */
  public static DecisionRecord decision(Row row) {
    Decision decision =
        new Decision(
            text(row, INTERACTION_ID),
            row.getLong(SEQ.place()),
            row.getOffsetDateTime(AT.place()).toInstant(),
            text(row, EVENT),
            text(row, RULE),
            text(row, PILLAR),
            text(row, RULE_VERSION),
            text(row, RULEBOOK),
            outcome(text(row, OUTCOME)),
            text(row, SUPPRESSED_BY),
            text(row, DETAIL),
            AdviceJson.facts(text(row, FACTS)),
            text(row, SUGGESTION_ID),
            new Decision.Scene(
                text(row, AGENT_ID),
                text(row, TEAM),
                text(row, QUEUE),
                text(row, CHANNEL),
                text(row, LANGUAGE),
                text(row, ISSUE),
                text(row, SEGMENT),
                row.getInteger(SCORE.place())));
    int after = LogColumn.ALL.size();
    return new DecisionRecord(
        row.getLong(ID.place()), decision, row.getString(after), row.getString(after + 1));
  }

  private static String text(Row row, LogColumn column) {
    return row.getString(column.place());
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static @Nullable Instant time(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
