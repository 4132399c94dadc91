package io.glidepath.store.insight;

import io.glidepath.insight.ContactFacts;
import io.glidepath.store.Columns;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is counted of interactions, as rows. */
final class ContactRows {
  static final String READ =
      """
      select interaction_id, customer, received_from, received_to, started_at, counts, issue,
        issue_at, segment, channel, language, touchpoint, connected_at, ended_at, wrapped_at, ces,
        csat, nps, leaving, cause, outcomes, obstacles, accepted, score
      from insight_contact where interaction_id = any($1)
      """;

  /** As an array of rows. What follows from a customer's other contacts is not theirs to say. */
  static final String ROWS =
      """
      array(select row(id, customer, received_from, received_to,
          (started_at at time zone 'UTC')::date, started_at, counts, issue, issue_at, segment,
          channel, language, touchpoint, connected_at, ended_at, wrapped_at, score, ces, csat, nps,
          leaving, cause, 31, string_to_array(outcomes, ','), string_to_array(obstacles, ','),
          string_to_array(accepted, ','), false, '{}')::insight_contact
        from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[],
          $5::timestamptz[], $6::boolean[], $7::text[], $8::timestamptz[], $9::text[],
          $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[],
          $15::timestamptz[], $16::bigint[], $17::bigint[], $18::bigint[], $19::boolean[],
          $20::text[], $21::text[], $22::text[], $23::text[], $24::bigint[])
          as new (id, customer, received_from, received_to, started_at, counts, issue, issue_at,
            segment, channel, language, touchpoint, connected_at, ended_at, wrapped_at, ces, csat,
            nps, leaving, cause, outcomes, obstacles, accepted, score))
      """;

  private ContactRows() {}

  /** What is counted of an interaction, and its score. */
  record Scored(ContactFacts facts, int score) {

    /** Whether what others of the customer's contacts are counted by is the same. */
    boolean standsAs(@Nullable Scored other) {
      return other != null
          && score == other.score
          && facts.counts() == other.facts.counts()
          && facts.issue().equals(other.facts.issue())
          && facts.outcomes().equals(other.facts.outcomes())
          && Objects.equals(facts.customer(), other.facts.customer())
          && Objects.equals(facts.startedAt(), other.facts.startedAt());
    }
  }

  static Scored scored(Row row) {
    return new Scored(facts(row), row.getInteger(23));
  }

  private static ContactFacts facts(Row row) {
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

  static Tuple columns(List<Scored> all) {
    return new Columns<>(all)
        .text(each -> each.facts().interactionId())
        .text(each -> each.facts().customer())
        .time(each -> each.facts().receivedFrom())
        .time(each -> each.facts().receivedTo())
        .time(each -> each.facts().startedAt())
        .flag(each -> each.facts().counts())
        .text(each -> each.facts().issue())
        .time(each -> each.facts().issueAt())
        .text(each -> each.facts().segment())
        .text(each -> each.facts().channel())
        .text(each -> each.facts().language())
        .text(each -> each.facts().touchpoint())
        .time(each -> each.facts().connectedAt())
        .time(each -> each.facts().endedAt())
        .time(each -> each.facts().wrappedAt())
        .number(each -> thousandths(each.facts().ces()))
        .number(each -> thousandths(each.facts().csat()))
        .number(each -> each.facts().nps())
        .flag(each -> each.facts().leaving())
        .text(each -> each.facts().cause())
        .text(
            each ->
                each.facts().outcomes().stream()
                    .map(one -> one.word() + " " + one.at())
                    .collect(Collectors.joining(",")))
        .text(each -> String.join(",", each.facts().obstacles()))
        .text(each -> String.join(",", each.facts().accepted()))
        .number(Scored::score)
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
