package io.glidepath.store;

/**
 * How contacts are counted. $1 is the first moment of their end, $2 the one after the last, $3
 * their channels, none for all; $4 the days within which somebody who comes again came back. Each
 * answer has issue, group, of, hits, customers, some interactions behind it, and the agents behind
 * all.
 */
final class ContactSql {
  /** Contacts with the next one of the same customer about the same issue, wherever it came. */
  private static final String CONTACTS =
      """
      with contact as (
        select id, issue, channel, customer_id, agent_id, started_at, ended_at, handled_seconds,
          resolved,
          lead(started_at) over (partition by customer_id, issue order by started_at, id) as again,
          lead(started_at) over (
            partition by customer_id, issue, channel order by started_at, id) as again_here
        from interaction
        where is_contact and customer_id is not null and issue is not null
          and last_at >= $1::timestamptz
      ), judged as (
        select *,
          coalesce(again <= ended_at + make_interval(days => $4), false) as back,
          coalesce(again_here <= ended_at + make_interval(days => $4), false) as back_here
        from contact
        where ended_at >= $1::timestamptz and ended_at < $2::timestamptz
          and (cardinality($3::text[]) = 0 or channel = any($3::text[]))
      """;

  private static final String COUNTED =
      """
      )
      select issue, name, count(*), count(*) filter (where hit), count(distinct customer_id),
        (array_agg(id order by ended_at desc, id) filter (where hit = shown))[1:20],
        (select count(distinct agent_id) from grouped)
      from grouped group by issue, name order by issue, name
      """;

  /** $5 is the limit in seconds, 0 for none. */
  static final String HANDLE_TIMES =
      CONTACTS
          + """
            and handled_seconds is not null
          ), ranked as (
            select *, ntile(4) over (partition by issue order by handled_seconds, id) as quarter
            from judged
          ), grouped as (
            select issue, id, ended_at, customer_id, agent_id, back as hit, true as shown, name
            from ranked cross join lateral (
              values (quarter::text),
                (case when handled_seconds <= $5 then 'short' else 'long' end)) as g (name)
            where $5 > 0 or name between '1' and '4'
          """
          + COUNTED;

  /** Of those behind, those who came back although it was said to be resolved. */
  static final String RESOLUTIONS =
      CONTACTS
          + """
            and resolved is not null
          ), grouped as (
            select issue, id, ended_at, customer_id, agent_id, hit, not resolved as shown, name
            from judged cross join lateral (
              values ('said', resolved), ('same', resolved and not back_here),
                ('any', resolved and not back)) as g (name, hit)
          """
          + COUNTED;

  /** $5 is the moment. */
  static final String AROUND =
      CONTACTS
          + """
          ), grouped as (
            select issue, id, ended_at, customer_id, agent_id, back as hit, true as shown,
              case when started_at < $5::timestamptz then 'before' else 'after' end as name
            from judged
          """
          + COUNTED;

  /** $4 is the instrument; hard answers are in the worst third. */
  static final String ANSWERS =
      """
      with grouped as (
        select coalesce(issue, '') as issue, id, ended_at, customer_id, agent_id,
          value <= 100.0 / 3 + 1e-9 as hit, true as shown,
          case when "delaySeconds" < 0 then '0' when "delaySeconds" <= 3600 then '1'
            when "delaySeconds" <= 86400 then '2' when "delaySeconds" <= 172800 then '3'
            when "delaySeconds" is null then '' else '4' end
            || ':' || coalesce("askedOn", '') as name
        from interaction
        cross join lateral jsonb_to_recordset(answers)
          as a (instrument text, value float8, "delaySeconds" float8, "askedOn" text)
        where instrument = $4 and customer_id is not null
          and last_at >= $1::timestamptz and last_at < $2::timestamptz
          and (cardinality($3::text[]) = 0 or channel = any($3::text[]))
      """
          + COUNTED;

  /**
   * Issue, contacts, median, the ends of its interval, customers, agents, interactions. The
   * interval lies between two contacts in the order of handle time: half of n, less and more 0.98
   * times its root.
   */
  static final String MEDIANS =
      CONTACTS
          + """
            and resolved and handled_seconds is not null
          ), sized as (
            select *, count(*) over (partition by issue) as n from judged where not back
          )
          select issue, n,
            percentile_cont(0.5) within group (order by handled_seconds),
            percentile_cont(greatest(0, 0.5 - 0.98 / sqrt(n))) within group (order by handled_seconds),
            percentile_cont(least(1, 0.5 + 0.98 / sqrt(n))) within group (order by handled_seconds),
            count(distinct customer_id), count(distinct agent_id),
            (array_agg(id order by ended_at desc, id))[1:20]
          from sized group by issue, n order by issue
          """;

  private ContactSql() {}
}
