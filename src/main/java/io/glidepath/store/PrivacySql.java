package io.glidepath.store;

/** What erasing, holding and pruning ask of PostgreSQL. */
final class PrivacySql {
  static final String FIND =
      """
      select k.id, i.id, i.own_key from data_key k left join interaction i on i.customer_id = k.id
      where k.lookup = any($1::bytea[])
      """;

  static final String HELD =
      "select by_whom, at from legal_hold where customer_id = any($1::text[])";

  static final String DROP_EVENTS = "delete from event where interaction_id = any($1::text[])";

  /** A stream without a frame in its middle would have a gap: it begins after the last one. */
  static final String DROP_FRAMES =
      """
      delete from agent_frame f
      using (select agent_id, max(seq) as last from agent_frame
        where interaction_id = any($1::text[]) group by agent_id) gone
      where f.agent_id = gone.agent_id and f.seq <= gone.last
      """;

  /** The numbers of its events are given away for good, also those that its row lags behind. */
  static final String CLEAR =
      """
      update interaction i set personal = 'erased', customer_id = null, own_key = null,
        contact = null, advice = null, promise_due_at = null,
        seq = greatest(seq, (select max(e.seq) from event e where e.interaction_id = i.id))
      where id = any($1::text[])
      """;

  /** What was counted of them is taken back. */
  static final String FORGET = "select insight_forget($1, $2)";

  /** What was counted of the past stays, without a row an interaction. */
  static final String SETTLE = "select insight_settle($1)";

  /** Days whose sums are past their time. */
  static final String DROP_SUMS =
      """
      with dropped as (delete from insight_count where day < ($1 at time zone 'UTC')::date)
      delete from insight_day where day < ($1 at time zone 'UTC')::date
      """;

  /** What was noted under a key goes with it. */
  static final String DROP_KEYS = "delete from data_key where id = any($1::text[])";

  static final String HOLD =
      """
      insert into legal_hold (customer_id, by_whom, at, why) values ($1, $2, $3, $4)
      on conflict do nothing
      """;

  static final String RELEASE = "delete from legal_hold where customer_id = $1";

  static final String HOLDS = "select customer_id, by_whom, at, why from legal_hold order by at";

  /** Interactions, keys and the like are past their time if nothing is newer than $1. */
  private static final String OLD =
      """
      from interaction i where personal <> 'expired' and received_from < $1 and last_at < $1
        and (contact is not null or advice is not null or customer_id is not null
          or own_key is not null)
        and not exists (select from legal_hold h where h.customer_id = i.customer_id)
      """;

  static final String COUNT_OLD = "select count(*) " + OLD;

  static final String EXPIRE =
      "with old as (select id "
          + OLD
          + """
          ), noted as (
            delete from act_note where interaction_id in (select id from old)
          )
          update interaction set contact = null, advice = null, customer_id = null, own_key = null,
            promise_due_at = null,
            personal = case personal when 'erased' then 'erased' else 'expired' end
          where id in (select id from old)
          """;

  private static final String UNUSED =
      """
      from data_key k where made_at < $1
        and not exists (select from interaction i where i.customer_id = k.id)
        and not exists (select from interaction i where i.own_key = k.id)
        and not exists (select from legal_hold h where h.customer_id = k.id)
      """;

  static final String COUNT_UNUSED = "select count(*) " + UNUSED;
  static final String DROP_UNUSED = "delete " + UNUSED + " returning id";
  static final String DROP_EVENT_KEYS = "delete from event_key where received_at < $1";
  static final String COUNT_DAYS = "select count(*) from past_partitions('event', $1)";
  static final String DROP_DAYS = "select prune_partitions('event', $1)";
  static final String COUNT_DECISIONS = "select past_decisions($1)";
  static final String PAST_DECISIONS = "select past_decisions($1), past_weeks($1)";
  static final String DROP_DECISIONS = "select prune_partitions('decision', $1)";
  static final String DROP_FEEDBACK = "delete from feedback where at < $1";
  static final String DROP_INTERACTIONS =
      """
      delete from interaction i where created_at < $1 and last_at < $1
        and not exists (select from legal_hold h where h.customer_id = i.customer_id)
      """;

  private PrivacySql() {}
}
