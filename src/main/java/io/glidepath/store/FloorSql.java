package io.glidepath.store;

/**
 * What the floor asks of PostgreSQL. $1 is the team or null, $2 since when an interaction must have
 * spoken to be under way.
 */
final class FloorSql {
  private static final String LIVE =
      """
      from interaction i
      where status <> 'ended' and status <> 'observed' and last_at >= $2
        and ($1::text is null or team = $1)
      """;

  private static final String UNDER_WAY =
      """
      select i.id, i.status, i.channel, i.language, i.issue, i.queue, i.team, i.started_at, i.score,
        i.waiting_since
      """
          + LIVE;

  static final String STATUSES =
      "select status, least(score / 20, 4) as band, count(*)::integer " + LIVE + " group by 1, 2";

  /**
   * How hard it was at $4 is what the latest decision before says; $5 bounds where it is sought.
   */
  static final String HARDEST =
      "with hardest as ("
          + UNDER_WAY
          + """
            order by score desc, started_at, id limit $3)
          select h.*, coalesce((
            select d.score from decision d
            where d.interaction_id = h.id and d.at <= $4 and d.recorded_at >= $5
            order by d.id desc limit 1), 0) as before
          from hardest h order by score desc, started_at, id
          """;

  static final String LONGEST =
      UNDER_WAY + " and waiting_since is not null order by waiting_since, id limit $3";

  static final String QUEUES =
      "select queue, count(*)::integer, min(waiting_since), sum(count(*)) over ()::integer "
          + LIVE
          + " and waiting_since is not null group by queue order by 3, 1 limit $3";

  /** A customer who was in touch since knows more than we promised, or was told. */
  static final String PROMISES =
      """
      select id, channel, issue, queue, team, promise_due_at, status <> 'ended',
        count(*) over ()::integer
      from interaction i
      where promise_due_at between $2 and $4 and ($1::text is null or team = $1)
        and not exists (
          select from interaction later
          where later.customer_id = i.customer_id and later.started_at > i.started_at
            and later.id <> i.id and i.status = 'ended' and later.status <> 'observed')
      order by promise_due_at, id limit $3
      """;

  static final String TEAMS =
      """
      select distinct team from interaction
      where status <> 'ended' and status <> 'observed' and last_at >= $1 and team is not null
      order by team limit $2
      """;

  private FloorSql() {}
}
