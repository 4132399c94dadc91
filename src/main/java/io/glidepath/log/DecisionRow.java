package io.glidepath.log;

import io.glidepath.advice.Outcome;
import io.glidepath.log.LogColumn.Form;
import io.glidepath.log.Records.DecisionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the outside sees it, in answers and in files: the columns of the log, of which the
 * detail of a withdrawn suggestion goes by the name {@code withdrawnReason}, and what is known
 * beside them.
 */
public final class DecisionRow {
  /** A member of a row, by its name in JSON. */
  public record Member(String name, Form form, Function<DecisionRecord, @Nullable Object> of) {}

  /** All members, in order. */
  public static final List<Member> MEMBERS =
      Stream.concat(
              LogColumn.ALL.stream().flatMap(DecisionRow::members),
              Stream.of(
                  new Member("feedback", Form.TEXT, DecisionRecord::feedback),
                  new Member("leafHash", Form.TEXT, DecisionRecord::leafHash)))
          .toList();

  private DecisionRow() {}

  private static Stream<Member> members(LogColumn column) {
    return column == LogColumn.DETAIL
        ? Stream.of(detail("withdrawnReason", true), detail(column.json(), false))
        : Stream.of(new Member(column.json(), column.form(), row -> value(column, row)));
  }

  private static Member detail(String name, boolean ofWithdrawn) {
    return new Member(
        name,
        LogColumn.DETAIL.form(),
        row ->
            (row.decision().outcome() == Outcome.WITHDRAWN) == ofWithdrawn
                ? value(LogColumn.DETAIL, row)
                : null);
  }

  private static @Nullable Object value(LogColumn column, DecisionRecord row) {
    return column.of(row.id(), row.decision());
  }

  /**
   * The members that a row has, by name and in order, to be written as JSON. The id is a text, for
   * not every reader of JSON keeps a number of its length.
   */
  public static Map<String, Object> of(DecisionRecord row) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Member member : MEMBERS) {
      Object value = member.of().apply(row);
      if (value != null) {
        members.put(member.name(), value);
      }
    }
    members.put(LogColumn.ID.json(), Long.toString(row.id()));
    return members;
  }
}
