package io.glidepath.store;

/** What is asked of PostgreSQL about reviews, and about what is worth one. */
final class ReviewSql {
  static final String DECISION =
      "select interaction_id, rule from decision where id = $1 order by recorded_at limit 1";

  static final String INTERACTION = "select id from interaction where id = $1";

  static final String ADD =
      """
      insert into review (id, decision_id, interaction_id, rule, seq, verdict, by_whom, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  static final String REVIEWS =
      """
      select r.id, r.decision_id, r.interaction_id, r.rule, r.seq, r.verdict, n.note, r.by_whom, r.at
      from review r left join act_note n on n.act_id = r.id
      """;

  /** Of each reviewer's words on a decision only the newest counts. */
  static final String TALLIES =
      """
      with last_word as (
        select distinct on (suggestion_id) suggestion_id, action from feedback
        where at >= $1 and action <> 'shown'
        order by suggestion_id, id desc
      ), seen as (
        select d.rule, count(*) as shown,
          count(*) filter (where w.action = 'accepted') as accepted,
          count(*) filter (where w.action in ('dismissed', 'muted')) as dismissed
        from decision d left join last_word w using (suggestion_id)
        where d.outcome = 'shown' and d.at >= $1
        group by d.rule
      ), newest as (
        select distinct on (decision_id, interaction_id, rule, by_whom) rule, verdict,
          decision_id is not null as deed
        from review
        where at >= $1 and rule is not null
        order by decision_id, interaction_id, rule, by_whom, id desc
      ), judged as (
        select rule,
          count(*) filter (where deed and verdict = 'right') as right_ones,
          count(*) filter (where verdict = 'wrong') as wrong,
          count(*) filter (where verdict = 'late') as late,
          count(*) filter (where verdict = 'noise') as noise,
          count(*) filter (where verdict = 'missed') as missed
        from newest group by rule
      )
      select rule, coalesce(shown, 0), coalesce(accepted, 0), coalesce(dismissed, 0),
        coalesce(right_ones, 0), coalesce(wrong, 0), coalesce(late, 0), coalesce(noise, 0), coalesce(missed, 0)
      from seen full join judged using (rule)
      order by rule
      """;

  /** How interactions went on after a rule's suggestion was shown in them first. */
  static final String COURSES =
      """
      with last_word as (
        select distinct on (suggestion_id) suggestion_id, action, coalesce(reason, 'other') as reason,
          substring(suggestion_id from '~([^~]*)~[^~]*$') as rule
        from feedback where at >= $1 and action <> 'shown'
        order by suggestion_id, id desc
      ), dismissed as (
        select rule, json_object_agg(reason, n) as reasons from (
          select rule, reason, count(*) as n from last_word
          where action in ('dismissed', 'muted') and rule is not null group by rule, reason) counted
        group by rule
      ), first as (
        select distinct on (d.rule, d.interaction_id) d.rule, d.interaction_id, d.suggestion_id, d.score
        from decision d where d.outcome = 'shown' and d.at >= $1
        order by d.rule, d.interaction_id, d.id
      ), gone as (
        select f.rule, count(*) as ended, avg(f.score)::float8 as before,
          count(*) filter (where w.action = 'accepted') as accepted,
          (avg(i.score - f.score) filter (where w.action = 'accepted'))::float8 as rise,
          (avg(i.score - f.score) filter (where w.action is distinct from 'accepted'))::float8 as rise_else
        from first f join interaction i on i.id = f.interaction_id and i.status = 'ended'
          left join last_word w using (suggestion_id)
        group by f.rule
      )
      select rule, reasons, coalesce(ended, 0), before, coalesce(accepted, 0), rise, rise_else
      from gone full join dismissed using (rule)
      """;

  static final String BENCHMARKS =
      """
      select segment, channel,
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.9) within group (order by score), count(*)
      from interaction
      where created_at >= $1 and status = 'ended'
      group by segment, channel
      """;

  private static final String SUBJECT =
      """
      select i.id, i.channel, i.language, i.issue, i.queue, i.team, i.segment, i.agent_id,
        i.started_at, i.ended_at, i.score,
        exists (select 1 from review r where r.interaction_id = i.id) as reviewed
      """;

  /** An area is $1 since when, $2 how many, $3 the team and $4 the agent. */
  private static final String IN_AREA =
      """
       i.created_at >= $1 and i.status = 'ended'
        and ($3::text is null or i.team = $3) and ($4::text is null or i.agent_id = $4)
      """;

  static final String HARDEST =
      SUBJECT
          + """
          from interaction i
          join unnest($5::text[], $6::text[], $7::float8[]) as b (segment, channel, p90)
            on i.segment is not distinct from b.segment
              and i.channel is not distinct from b.channel and i.score > b.p90
          where
          """
          + IN_AREA
          + " order by reviewed, i.score - b.p90 desc, i.id limit $2";

  static final String DRAWN =
      SUBJECT
          + ", md5(i.id || to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD')) as lot"
          + " from interaction i where"
          + IN_AREA
          + """
           and ('x' || substr(md5(i.id || to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD')),
            1, 7))::bit(28)::integer % $5 = 0
          order by reviewed, lot limit $2
          """;

  /** What agents did with suggestions, with its interaction; a suggestion's id begins with that. */
  private static String reactions(String actions) {
    return """
        with reaction as (
          select suggestion_id, at,
            substring(suggestion_id from '^(.*)~[^~]*~[^~]*$') as interaction,
            substring(suggestion_id from '~([^~]*)~[^~]*$') as rule
          from feedback where at >= $1 and action = any(%s::text[])
        )
        """
        .formatted(actions);
  }

  private static final String SHOWN =
      """
      (select d.id from decision d where d.interaction_id = c.id
        and d.suggestion_id = c.suggestion_id and d.outcome = 'shown' limit 1)
      """;

  static final String CAME_BACK =
      reactions("array['dismissed', 'muted']")
          + ", case_of as ("
          + SUBJECT
          + """
          , f.rule, f.suggestion_id, j.started_at as again, j.channel as again_on
          from reaction f
          join interaction i on i.id = f.interaction
          join lateral (
            select started_at, channel from interaction j
            where j.customer_id = i.customer_id and j.issue = i.issue
              and j.started_at > i.ended_at and j.started_at < i.ended_at + $5::interval
            order by j.started_at limit 1) j on true
          where
          """
          + IN_AREA
          + """
           order by reviewed, j.started_at - i.ended_at, i.id limit $2)
          select c.id, c.channel, c.language, c.issue, c.queue, c.team, c.segment, c.agent_id,
            c.started_at, c.ended_at, c.score, c.reviewed, c.rule, c.again, c.again_on,
          """
          + SHOWN
          + " from case_of c order by c.reviewed, c.again - c.ended_at, c.id";

  /** Reactions to rules, $5, that are one of $6. */
  static final String ODD =
      reactions("$6")
          + ", case_of as ("
          + SUBJECT
          + """
          , f.rule, f.suggestion_id,
            row_number() over (partition by f.rule order by f.at desc) as place
          from reaction f join interaction i on i.id = f.interaction
          where f.rule = any($5::text[]) and
          """
          + IN_AREA
          + """
          )
          select c.id, c.channel, c.language, c.issue, c.queue, c.team, c.segment, c.agent_id,
            c.started_at, c.ended_at, c.score, c.reviewed, c.rule, null::timestamptz, null::text,
          """
          + SHOWN
          + " from case_of c where c.place <= 20 order by c.reviewed, c.place, c.rule limit $2";

  private ReviewSql() {}
}
