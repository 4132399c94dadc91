package io.glidepath.store.insight;

import io.glidepath.insight.ContactFacts;
import io.glidepath.store.Columns;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is counted of interactions, as rows. */
final class ContactRows {
  static final String READ =
      """
      select interaction_id, customer, received_from, received_to, started_at, counts, issue,
        issue_at, segment, channel, language, touchpoint, connected_at, ended_at, wrapped_at, ces,
        csat, nps, leaving, cause, outcomes, obstacles, accepted
      from insight_contact where interaction_id = any($1)
      """;

  static final String WRITE =
      """
      insert into insight_contact (interaction_id, customer, received_from, received_to, day,
        started_at, counts, issue, issue_at, segment, channel, language, touchpoint, connected_at,
        ended_at, wrapped_at, ces, csat, nps, leaving, cause, outcomes, obstacles,
        accepted)
      select id, customer, received_from, received_to, (started_at at time zone 'UTC')::date,
        started_at, counts = 1, issue, issue_at, segment, channel, language, touchpoint,
        connected_at, ended_at, wrapped_at, ces, csat, nps, leaving = 1, cause,
        string_to_array(outcomes, ','), string_to_array(obstacles, ','),
        string_to_array(accepted, ',')
      from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
        $6::bigint[], $7::text[], $8::timestamptz[], $9::text[], $10::text[], $11::text[],
        $12::text[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[], $16::bigint[],
        $17::bigint[], $18::bigint[], $19::bigint[], $20::text[],
        $21::text[], $22::text[], $23::text[])
        as new (id, customer, received_from, received_to, started_at, counts, issue, issue_at,
          segment, channel, language, touchpoint, connected_at, ended_at, wrapped_at, ces, csat,
          nps, leaving, cause, outcomes, obstacles, accepted)
      on conflict (interaction_id) do update set
        customer = excluded.customer, received_from = excluded.received_from,
        received_to = excluded.received_to, day = excluded.day, started_at = excluded.started_at,
        counts = excluded.counts, issue = excluded.issue, issue_at = excluded.issue_at,
        segment = excluded.segment, channel = excluded.channel, language = excluded.language,
        touchpoint = excluded.touchpoint, connected_at = excluded.connected_at,
        ended_at = excluded.ended_at, wrapped_at = excluded.wrapped_at, ces = excluded.ces,
        csat = excluded.csat, nps = excluded.nps, leaving = excluded.leaving,
        cause = excluded.cause, outcomes = excluded.outcomes, obstacles = excluded.obstacles,
        accepted = excluded.accepted
      """;

  private ContactRows() {}

  static ContactFacts facts(Row row) {
    Integer ces = row.getInteger(15);
    Integer csat = row.getInteger(16);
    return new ContactFacts(
        row.getString(0),
        row.getString(1),
        row.getOffsetDateTime(2).toInstant(),
        row.getOffsetDateTime(3).toInstant(),
        time(row, 4),
        row.getBoolean(5),
        row.getString(6),
        time(row, 7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        time(row, 12),
        time(row, 13),
        time(row, 14),
        ces == null ? null : ces / 1000.0,
        csat == null ? null : csat / 1000.0,
        row.getInteger(17),
        row.getBoolean(18),
        row.getString(19),
        Arrays.stream(row.getArrayOfStrings(20)).map(ContactRows::outcome).toList(),
        List.of(row.getArrayOfStrings(21)),
        List.of(row.getArrayOfStrings(22)));
  }

  private static ContactFacts.Outcome outcome(String written) {
    int end = written.indexOf(' ');
    Instant at = Instant.parse(written.substring(end + 1));
    return new ContactFacts.Outcome(written.substring(0, end), at);
  }

  static Tuple columns(List<ContactFacts> all) {
    return new Columns<>(all)
        .text(ContactFacts::interactionId)
        .text(ContactFacts::customer)
        .time(ContactFacts::receivedFrom)
        .time(ContactFacts::receivedTo)
        .time(ContactFacts::startedAt)
        .number(each -> each.counts() ? 1 : 0)
        .text(ContactFacts::issue)
        .time(ContactFacts::issueAt)
        .text(ContactFacts::segment)
        .text(ContactFacts::channel)
        .text(ContactFacts::language)
        .text(ContactFacts::touchpoint)
        .time(ContactFacts::connectedAt)
        .time(ContactFacts::endedAt)
        .time(ContactFacts::wrappedAt)
        .number(each -> thousandths(each.ces()))
        .number(each -> thousandths(each.csat()))
        .number(ContactFacts::nps)
        .number(each -> each.leaving() == null ? null : each.leaving() ? 1 : 0)
        .text(ContactFacts::cause)
        .text(
            each ->
                each.outcomes().stream()
                    .map(one -> one.word() + " " + one.at())
                    .collect(Collectors.joining(",")))
        .text(each -> String.join(",", each.obstacles()))
        .text(each -> String.join(",", each.accepted()))
        .tuple();
  }

  private static @Nullable Long thousandths(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1000);
  }

  private static @Nullable Instant time(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
