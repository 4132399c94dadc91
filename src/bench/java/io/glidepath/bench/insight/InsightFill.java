package io.glidepath.bench.insight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Made-up contacts of thirty days, the same for the same number of them but for the day: forty
 * issues of which a few are frequent, three segments, five channels, three languages, and at half
 * of them one of twelve touchpoints, mostly the issue's own. They are written by the database
 * itself and added up by the function that counts live ones.
 */
final class InsightFill {
  private static final int BATCH = 20_000;

  /** r(n) is a number from 0 to 1 that follows from the row's. */
  private static final String CONTACTS =
      """
      insert into insight_contact (interaction_id, customer, received_from, received_to, day,
        started_at, counts, issue, segment, channel, language, touchpoint, connected_at, ended_at,
        wrapped_at, score, ces, csat, nps, leaving, cause, gap, leads, came)
      select 'past-' || i, 'customer-' || i %% 300000, at, at, (at at time zone 'UTC')::date, at, true,
        'issue-' || floor(40 * r1 * r1), 'segment-' || i %% 3,
        (array['voice', 'chat', 'email', 'message', 'social'])[1 + floor(5 * r2 * r2)::int],
        (array['en', 'fr', 'es'])[1 + i %% 3],
        case when r3 < 0.5 then '' when r3 < 0.95 then 'touchpoint-' || floor(40 * r1 * r1)::int %% 12
          else 'touchpoint-' || floor(12 * r2) end,
        at + interval '30 s', at + interval '30 s' + r3 * interval '900 s', null,
        floor(99 * r4 * r4 * r4), case when r5 < 0.15 then floor(1 + 7 * r2) * 1000 end,
        case when r5 < 0.10 then floor(11 * r3) * 1000 end,
        case when r5 < 0.08 then floor(11 * r4) end, case when r5 < 0.08 then r1 < 0.1 end,
        case when r5 < 0.05 then (array['letter', 'bill', 'outage', 'price'])[1 + i %% 4] end,
        case when r1 < 0.75 then 31 else 1 + floor(30 * r2) end, i %% 3 = 0,
        case when i %% 3 = 0 and r3 < 0.05 then '{renewed}'::text[] else '{}' end
      from (select i, date_trunc('day', now()) - (i %% 30) * interval '1 day'
            + (i %% 1000) * interval '1 s' as at, %s, %s, %s, %s, %s
          from generate_series($1::bigint, $2::bigint) i) made
      """;

  private static final String CHARGES =
      """
      insert into insight_charge (interaction_id, rule, times)
      select 'past-' || i, 'simplicity.rule-' || i % 30, 1 from generate_series($1::bigint, $2::bigint) i
      where i % 5 < 2
      """;

  private static final String TOLD =
      """
      insert into insight_told (interaction_id, kind, name, day, touchpoint, topic, n)
      select interaction_id, kind, name, day, t.touchpoint, t.topic, t.n from insight_contact c
        cross join lateral (values
          ('heard', '@contact', '', '', 14::bigint, true),
          ('said', '@contact', '', '', 4, true),
          ('heard', '@survey', '', '', 1, c.ces is not null),
          ('said', '@survey', '', '', 1, c.ces is not null),
          ('reached', 'buy', c.touchpoint, '', 1, c.touchpoint <> '' and c.leads),
          ('said', 'reviews', '', '', 1, c.cause is not null),
          ('heard', 'reviews', '', '', 1, c.cause is not null),
          ('signal', coalesce(c.cause, ''), '', coalesce(c.cause, ''), 1, c.cause is not null))
          t (kind, name, touchpoint, topic, n, is_told)
      where is_told and interaction_id = any($1)
      """;

  private final Connection connection;

  InsightFill(Connection connection) {
    this.connection = connection;
  }

  /** Writes so many contacts, and adds them up. */
  void fill(long contacts) throws SQLException {
    String rows = CONTACTS.formatted(number(1), number(2), number(3), number(4), number(5));
    try (Statement sql = connection.createStatement()) {
      sql.execute("set synchronous_commit = off");
    }
    for (long from = 0; from < contacts; from += BATCH) {
      long to = Math.min(contacts, from + BATCH) - 1;
      span(rows, from, to);
      span(CHARGES, from, to);
      ids(TOLD, from, to);
      ids("select insight_apply($1, 1, false)", from, to);
      System.err.printf("\r%,d of %,d contacts ", to + 1, contacts);
    }
    System.err.println();
    try (Statement sql = connection.createStatement()) {
      sql.execute("vacuum (analyze)");
    }
  }

  private static String number(int n) {
    return "(hashint8extended(i, %d) & 1073741823) / 1073741824.0 as r%d".formatted(n, n);
  }

  private void span(String sql, long from, long to) throws SQLException {
    try (PreparedStatement line = connection.prepareStatement(positional(sql))) {
      line.setLong(1, from);
      line.setLong(2, to);
      line.execute();
    }
  }

  private void ids(String sql, long from, long to) throws SQLException {
    String[] ids = new String[(int) (to - from + 1)];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "past-" + (from + i);
    }
    try (PreparedStatement line = connection.prepareStatement(positional(sql))) {
      line.setArray(1, connection.createArrayOf("text", ids));
      line.execute();
    }
  }

  private static String positional(String sql) {
    return sql.replaceAll("\\$\\d", "?");
  }
}
