package io.glidepath.store;

import io.glidepath.advice.AdviceState;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Journal.StoredEvent;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * An interaction as it was left: as its standing has it, and what the events after that changed.
 */
final class Left {
  private final String id;
  private final long written;
  private final List<StoredEvent> events = new ArrayList<>();
  private AdviceState state;
  private long seq;

  /** From a row of {@link JournalSql#STATES}. */
  Left(Row row, Unsealing unsealing) {
    id = row.getString(0);
    written = row.getLong(2);
    seq = written;
    state = AdviceJson.state(unsealing.text(row, 1, SealContext.advice(id)));
  }

  /** Takes the next row of {@link JournalSql#STORED_EVENTS}; what lost its key is left out. */
  void take(Row row, Unsealing unsealing) {
    long number = row.getLong(1);
    String json = unsealing.text(row, 2, SealContext.event(id, number));
    if (json != null) {
      events.add(new StoredEvent(number, json, row.getOffsetDateTime(3).toInstant()));
    }
    if (number > written) {
      seq = number;
      String change = unsealing.text(row, 4, SealContext.change(id, number));
      state = change == null ? state : AdviceJson.change(change).after(state);
    }
  }

  Stored stored() {
    return new Stored(events, state, seq, seq > written);
  }
}
