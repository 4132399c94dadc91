package io.glidepath.store;

/** What the journal asks of PostgreSQL. */
final class JournalSql {
  static final String HANDOVERS =
      """
      insert into handover (interaction_id, agent_id)
      select * from unnest($1::text[], $2::text[])
      """;

  static final String EVENT_KEYS =
      """
      insert into event_key (source, event_id, interaction_id, seq, hash, received_at)
      select * from unnest(
        $1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[])
      """;

  /** A number that the interaction has given already fails the group: its writer was overtaken. */
  static final String EVENTS =
      """
      insert into event (interaction_id, seq, at, received_at, body, advice, glance)
      select * from unnest(
        $1::text[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::bytea[], $6::bytea[],
        $7::text[])
      """;

  /** A standing that is older than the one on record makes its seq null, which fails the group. */
  static final String STANDINGS =
      """
      insert into interaction as old (
        id, created_at, received_from, status, channel, language, issue, customer_id, agent_id,
        team, started_at, ended_at, last_at, seq, score, own_key, contact, advice,
        queue, segment, is_contact, handled_seconds, resolved, answers, waiting_since, promise_due_at)
      select id, coalesce(received_at, now()), coalesce(received_at, now()), status, channel,
        language, issue, customer_id, agent_id, team, started_at, ended_at, last_at, seq,
        score, own_key, contact, advice, queue, segment, is_contact, handled_seconds,
        resolved, answers::jsonb, waiting_since, promise_due_at
      from unnest(
        $1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[],
        $13::bigint[], $14::bigint[], $15::text[], $16::bytea[], $17::bytea[], $18::text[],
        $19::text[], $20::boolean[], $21::bigint[], $22::boolean[], $23::text[],
        $24::timestamptz[], $25::timestamptz[])
        as new (id, received_at, status, channel, language, issue, customer_id, agent_id, team,
          started_at, ended_at, last_at, seq, score, own_key, contact, advice, queue,
          segment, is_contact, handled_seconds, resolved, answers, waiting_since, promise_due_at)
      on conflict (id) do update set
        received_from = least(old.received_from, excluded.received_from),
        status = excluded.status, channel = excluded.channel, language = excluded.language,
        issue = excluded.issue, customer_id = excluded.customer_id, agent_id = excluded.agent_id,
        team = excluded.team, started_at = excluded.started_at, ended_at = excluded.ended_at,
        last_at = excluded.last_at, score = excluded.score,
        seq = case when old.seq <= excluded.seq then excluded.seq end,
        own_key = coalesce(excluded.own_key, old.own_key),
        contact = excluded.contact, advice = coalesce(excluded.advice, old.advice),
        queue = excluded.queue, segment = excluded.segment, is_contact = excluded.is_contact,
        handled_seconds = excluded.handled_seconds, resolved = excluded.resolved,
        answers = excluded.answers, waiting_since = excluded.waiting_since,
        promise_due_at = excluded.promise_due_at
      """;

  static final String ACTS =
      """
      insert into act (id, kind, by_whom, at, interaction_id, detail, canon, mac)
      select * from unnest(
        $1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[],
        $7::bytea[], $8::bytea[])
      returning id
      """;

  static final String FEEDBACK =
      """
      insert into feedback (interaction_id, suggestion_id, action, at, reason)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
      """;

  /** Each agent's row is locked, in sorted order, until the commit: so numbers have no gap. */
  static final String FRAMES =
      """
      with frame as (
        select * from unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[])
          as f (agent_id, following, interaction_id, body)
      ), numbered as (
        insert into agent_stream as old (agent_id, last)
        select agent_id, count(*) from frame group by agent_id order by agent_id
        on conflict (agent_id) do update set last = old.last + excluded.last
        returning agent_id, last
      ), written as (
        insert into agent_frame (agent_id, seq, interaction_id, body)
        select agent_id, last - following, interaction_id, body from frame join numbered using (agent_id)
      )
      select agent_id, last from numbered
      """;

  static final String KNOWN =
      """
      select asked.n, k.interaction_id, k.seq, k.hash
      from unnest($1::text[], $2::text[]) with ordinality as asked (source, event_id, n)
      join event_key k on k.source = asked.source and k.event_id = asked.event_id
      """;

  static final String STATES =
      """
      select i.id, i.advice, i.seq from interaction i where i.id = any($1::text[])
      """;

  /** An interaction's events are looked for only in the days since its first one came in. */
  static final String STORED_EVENTS =
      """
      select i.id, e.seq, e.body, e.received_at, e.advice
      from interaction i
      cross join lateral (
        select seq, body, received_at, advice from event
        where interaction_id = i.id and received_at >= i.received_from) e
      where i.id = any($1::text[])
      order by i.id, e.seq
      """;

  static final String HISTORY =
      """
      select customer_id, contact, id from interaction
      where customer_id = any($1::text[]) and started_at >= $2
      order by customer_id, started_at, id
      """;

  static final String LIVE =
      """
      select id, customer_id from interaction where status <> 'ended' and last_at >= $1
      """;

  /**
   * What lies in one hour is in two partitions at most, and its numbers are bounded by the time.
   */
  static final String RAISINGS =
      """
      select agent_id, at from decision
      where recorded_at >= $1 and outcome = 'shown' and agent_id is not null and at >= $1
      """;

  private JournalSql() {}
}
