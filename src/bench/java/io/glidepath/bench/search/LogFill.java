package io.glidepath.bench.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A made-up log, the same for the same number of rows: 500 agents in 20 teams, 60 rules of which
 * some are rare, retired or hardly ever met with a language, spread evenly from the first of
 * January on. It is written by the database itself, in the order of time.
 */
final class LogFill {
  static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int BATCH = 20_000;

  /**
   * A customer comes three times. Attributes belong to an interaction of twelve decisions; r(n) is
   * a number from 0 to 999,999.
   */
  private static final String ROWS =
      """
      with base as (
        select i, i / 12 as call, (i * $3::numeric)::bigint as ms,
          (hashint8extended(i, 1) & 1073741823) % 1000000 as r1,
          (hashint8extended(i, 2) & 1073741823) % 1000000 as r2,
          (hashint8extended(i / 12, 3) & 1073741823) % 1000000 as c1,
          (hashint8extended(i / 12, 4) & 1073741823) % 1000000 as c2,
          (hashint8extended(i / 12, 5) & 1073741823) % 1000000 as c3
        from generate_series($1::bigint, $2::bigint) as i
      ), met as (
        select *, c1 % 500 as agent, c1 % 20 as team,
          case when c2 < 600000 then 'en' when c2 < 850000 then 'fr' else 'es' end as lang,
          floor(60 * power(r1 / 1e6, 2))::int as n,
          case when r2 < 350000 then 'charged' when r2 < 550000 then 'shown'
            when r2 < 750000 then 'suppressed' when r2 < 900000 then 'withdrawn'
            when r2 < 950000 then 'signalled' when r2 < 980000 then 'no-change'
            when r2 < 999990 then 'shadow' else 'failed' end as outcome,
          floor(99 * power((c3 + r1 / 10) / 1.1e6, 3))::int as score
        from base
      ), named as (
        select *, ms << 13 as id, 'call-' || call as interaction, i % 12 + 1 as seq,
          timestamptz '2026-01-01 00:00+00' + ms * interval '1 ms' as t,
          (array['channel', 'simplicity', 'experience', 'prevention'])[n % 4 + 1] as pillar,
          case when i % 400000 = 7 and i < $4 / 10 then 'experience.rare'
            when n = 50 and i < $4 / 5 then 'simplicity.retired'
            when n = 8 and lang = 'es' and i % 40000 <> 9 then 'channel.rule-12'
            else (array['channel', 'simplicity', 'experience', 'prevention'])[n % 4 + 1]
              || '.rule-' || n end as rule,
          md5('book-' || i / ($4 / 45 + 1)) as book,
          format('{"the customer has been transferred at least {transfers} times":"%s",'
            '"the issue is not resolved":"%s"}', n % 5, ms) as facts
        from met
      ), told as (
        select *, case when outcome in ('shown', 'suppressed', 'withdrawn')
            then interaction || '~' || rule || '~' || seq end as suggestion,
          case when outcome = 'suppressed'
            then (array['cooldown', 'cap', 'muted', 'experience'])[i % 4 + 1] end as held
        from named
      ), canonical as (
        select *, convert_to(format(
          '{"agentId":"agent-%s","at":"%s","channel":"voice","event":"e-%s","facts":%s,"id":%s,'
          '"interactionId":"%s","issue":"issue-%s","language":"%s","outcome":"%s","pillar":"%s",'
          '"queue":"queue-%s","rule":"%s","ruleVersion":"%s","rulebook":"%s","score":%s,'
          '"segment":"consumer","seq":%s,"suggestionId":"%s","team":"team-%s","v":1}',
          agent, t, i, facts, id, interaction, c2 % 40, lang, outcome, pillar, team % 8, rule,
          left(book, 16), book, score, seq, suggestion, team), 'UTF8') as canon
        from told
      ), people as (
        insert into data_key (id, lookup, master, wrapped)
        select distinct 'key-' || call % $5, sha256(convert_to('key-' || call % $5, 'UTF8')), 1, ''::bytea
        from canonical
        on conflict do nothing
      ), calls as (
        insert into interaction (id, created_at, received_from, status, started_at, ended_at,
          last_at, seq, score, contact, channel, language, issue, customer_id,
          agent_id, team, queue, segment)
        select distinct on (call) interaction, t, t, 'ended', t, t + interval '5 min', t, 1,
          score, '', case when c3 % 10 < 7 then 'voice' when c3 % 10 < 9 then 'chat'
          else 'email' end, lang, 'issue-' || c2 % 40, 'key-' || call % $5, 'agent-' || agent,
          'team-' || team, 'queue-' || team % 8,
          case when c3 % 9 = 0 then 'business' else 'consumer' end
        from canonical order by call, i
        on conflict do nothing
      ), written as (
        insert into decision (id, recorded_at, at, interaction_id, seq, event, rule, pillar,
          rule_version, rulebook, outcome, suppressed_by, facts, suggestion_id, agent_id, team,
          queue, channel, language, issue, segment, score, canon, mac)
        select id, t, t, interaction, seq, 'e-' || i, rule, pillar, left(book, 16), book, outcome,
          held, facts, suggestion, 'agent-' || agent, 'team-' || team,
          'queue-' || case when c3 % 10000 = 1 then (team + 3) % 8 else team % 8 end,
          case when c3 % 10 < 7 then 'voice' when c3 % 10 < 9 then 'chat' else 'email' end,
          lang, 'issue-' || c2 % 40, case when c3 % 9 = 0 then 'business' else 'consumer' end,
          score, canon, sha256(canon)
        from canonical
      )
      insert into feedback (interaction_id, suggestion_id, action, at)
      select interaction, suggestion, case when r1 % 100 < 30 then 'accepted'
        when r1 % 100 < 45 then 'dismissed' else 'muted' end, t
      from canonical where outcome = 'shown' and r1 % 100 < 46
      """;

  private final long rows;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong done = new AtomicLong();

  LogFill(long rows) {
    this.rows = rows;
  }

  static void makePartitions(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          declare
            week date := date '2025-12-29';
            name text;
          begin
            while week < now() loop
              name := 'decision_' || to_char(week, 'YYYYMMDD');
              if to_regclass(name) is null then
                execute format(
                  'create table %I partition of decision for values from (%L) to (%L)',
                  name, week || ' 00:00+00', (week + 7) || ' 00:00+00');
              end if;
              week := week + 7;
            end loop;
          end $$
          """);
    }
  }

  /** Writes batches until all is written; several may work at once. */
  void work(Connection connection) throws SQLException {
    double step = (Instant.now().toEpochMilli() - 60_000 - FIRST.toEpochMilli()) / (double) rows;
    try (Statement off = connection.createStatement()) {
      off.execute("set synchronous_commit = off");
    }
    try (Statement insert = connection.createStatement()) {
      for (long from = next.getAndAdd(BATCH); from < rows; from = next.getAndAdd(BATCH)) {
        long to = Math.min(rows, from + BATCH) - 1;
        insert.execute(
            ROWS.replace("$1", Long.toString(from))
                .replace("$2", Long.toString(to))
                .replace("$3", Double.toString(step))
                .replace("$4", Long.toString(rows))
                .replace("$5", Long.toString(Math.max(1, rows / 36))));
        done.addAndGet(to - from + 1);
      }
    }
  }

  /** The n-th of 45 revisions that were live one after the other. */
  static String rulebook(int n) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(("book-" + n).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  long done() {
    return done.get();
  }
}
