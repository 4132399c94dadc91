package io.glidepath.store.search;

import io.glidepath.store.Columns;
import io.glidepath.store.LaneConnections;
import io.glidepath.store.WhereClause;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of whose suggestions agents made something lately. They are looked up by their
 * interactions, in the weeks since these were first heard of; asked as a join, the planner would
 * read all of the log instead.
 */
final class FeedbackRows {
  private static final String GIVEN =
      """
      select f.interaction_id, f.suggestion_id, f.action,
        (select i.created_at - interval '1 hour' from interaction i where i.id = f.interaction_id)
      from feedback f
      """;

  private static final String DECISIONS =
      """
      select d.id, d.suggestion_id from decision d
      where d.interaction_id = any($1) and d.suggestion_id is not null and d.recorded_at >= $2
      """;

  private final LaneConnections lines;

  FeedbackRows(LaneConnections lines) {
    this.lines = lines;
  }

  /** A decision, and what was made of its suggestion. */
  record Given(long id, String action) {}

  /** What came after a transaction, up to and with another if that is said, of one kind or any. */
  List<Given> after(String xid, @Nullable String until, @Nullable String action) {
    WhereClause narrowing =
        new WhereClause()
            .by("f.xid > ?::text::xid8", xid)
            .by("f.xid <= ?::text::xid8", until)
            .by("f.action = ?", action);
    Map<String, Set<String>> actions = new HashMap<>();
    Set<String> interactions = new HashSet<>();
    OffsetDateTime earliest = OffsetDateTime.MAX;
    for (Row row : rows(GIVEN + narrowing.where(), narrowing.parameters())) {
      interactions.add(row.getString(0));
      actions.computeIfAbsent(row.getString(1), each -> new HashSet<>()).add(row.getString(2));
      OffsetDateTime heardOf = row.getOffsetDateTime(3);
      if (heardOf == null || heardOf.isBefore(earliest)) {
        earliest = heardOf == null ? OffsetDateTime.MIN : heardOf;
      }
    }
    return interactions.isEmpty() ? List.of() : given(interactions, actions, earliest);
  }

  private List<Given> given(
      Set<String> interactions, Map<String, Set<String>> actions, OffsetDateTime earliest) {
    Tuple asked =
        Tuple.tuple()
            .addArrayOfString(interactions.toArray(String[]::new))
            .addOffsetDateTime(Columns.storable(earliest.toInstant()));
    List<Given> given = new ArrayList<>();
    for (Row row : rows(DECISIONS, asked)) {
      for (String action : actions.getOrDefault(row.getString(1), Set.of())) {
        given.add(new Given(row.getLong(0), action));
      }
    }
    return given;
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
