package io.glidepath.store;

/** What is asked of PostgreSQL about reviews. */
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

  /** That no second reviewer is still asked about what {@code r} is about. */
  private static final String SETTLED =
      """
      (not exists (select from review_pair p where p.interaction_id = r.interaction_id)
        or 2 <= (select count(distinct o.by_whom) from review o
          where o.interaction_id = r.interaction_id
            and o.decision_id is not distinct from r.decision_id
            and (r.decision_id is not null or o.rule is not distinct from r.rule)))
      """;

  /** Of each reviewer's words on a decision only the newest counts, and of a pair both or none. */
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
        from review r
        where at >= $1 and rule is not null and """
          + SETTLED
          + """
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

  /**
   * Two who judged the same thing of an interaction of which two are asked: the first one's last
   * word before the second was in, and the second one's first word.
   */
  static final String PAIRS =
      """
      with thing as (
        select r.id, r.interaction_id, r.by_whom,
          coalesce('d' || r.decision_id, 's' || coalesce(r.rule, '')) as about
        from review r join review_pair p using (interaction_id)
        where p.at >= $1
      ), first as (
        select distinct on (interaction_id, about, by_whom) * from thing
        order by interaction_id, about, by_whom, id
      ), placed as (
        select *, row_number() over (partition by interaction_id, about order by id) as place
        from first
      )
      select (select max(t.id) from thing t where t.interaction_id = b.interaction_id
          and t.about = b.about and t.by_whom = a.by_whom and t.id < b.id), b.id
      from placed a join placed b using (interaction_id, about)
      where a.place = 1 and b.place = 2
      order by b.id desc limit $2
      """;

  /** Draws an interaction with its first review: $3 in a hundred are. */
  static final String DRAW_PAIR =
      """
      insert into review_pair (interaction_id, at)
      select $1::text, $2::timestamptz
      where ('x' || substr(md5('second ' || $1::text), 1, 7))::bit(28)::integer % 100 < $3::integer
        and not exists (select from review where interaction_id = $1)
      on conflict do nothing
      """;

  /** What a reviewer may see of others, whose name is put in. */
  static final String SEEN_BY = "(r.by_whom = ? or " + SETTLED + ")";

  private ReviewSql() {}
}
