package io.glidepath.store;

import java.util.Locale;

/** What is asked of PostgreSQL about what is worth a review. */
final class CandidateSql {
  static final String BENCHMARKS =
      """
      select segment, channel,
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.9) within group (order by score), count(*)
      from interaction
      where created_at >= $1 and status = 'ended'
      group by segment, channel
      """;

  private static final String HEARD =
      "select from review r where r.interaction_id = i.id and r.by_whom = ";

  /** An interaction i, and how far its review is, as the viewer $5 stands to it. */
  private static final String SUBJECT =
      String.format(
          Locale.ROOT,
          """
      select i.id, i.channel, i.language, i.issue, i.queue, i.team, i.segment, i.agent_id,
        i.started_at, i.ended_at, i.score,
        exists (select 1 from review r where r.interaction_id = i.id) as reviewed,
        (select count(distinct r.by_whom) from review r where r.interaction_id = i.id) as reviewers,
        exists (%s $5) as mine,
        exists (select from review_pair p where p.interaction_id = i.id) as paired,
        (select array[a.reviewer, a.by_whom] from review_assignment a
          where a.interaction_id = i.id) as given,
        (select a.at from review_assignment a where a.interaction_id = i.id) as given_at,
        exists (select from review_assignment a where a.interaction_id = i.id
          and exists (%s a.reviewer and r.at >= a.at)) as heard
      """,
          HEARD,
          HEARD);

  /** The same of a case c, which has these columns. */
  private static final String SUBJECT_OF_CASE =
      """
      select c.id, c.channel, c.language, c.issue, c.queue, c.team, c.segment, c.agent_id,
        c.started_at, c.ended_at, c.score, c.reviewed, c.reviewers, c.mine, c.paired, c.given,
        c.given_at, c.heard
      """;

  private static final String CHOSEN =
      " ($3::text is null or i.team = $3) and ($4::text is null or i.agent_id = $4) ";

  /** An area is $1 since when, $2 how many, $3 the team, $4 the agent and $5 who asks. */
  private static final String IN_AREA = " i.created_at >= $1 and i.status = 'ended' and" + CHOSEN;

  static final String HARDEST =
      SUBJECT
          + """
          from interaction i
          join unnest($6::text[], $7::text[], $8::float8[]) as b (segment, channel, p90)
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
            1, 7))::bit(28)::integer % $6 = 0
          order by reviewed, lot limit $2
          """;

  /** Those that nobody heard whom they were given to, however old they are. */
  static final String ASSIGNED =
      "select * from ("
          + SUBJECT
          + " from review_assignment g join interaction i on i.id = g.interaction_id where"
          + CHOSEN
          + """
          ) c where c.given_at >= $1 or not c.heard
          order by c.heard, c.given_at, c.id limit $2
          """;

  static final String SECONDS =
      "with case_of as ("
          + SUBJECT
          + """
          , first.rule, first.decision_id, pair.at as drawn_at
          from review_pair pair
          join interaction i on i.id = pair.interaction_id and i.personal = 'kept'
          join lateral (
            select rule, decision_id from review r
            where r.interaction_id = i.id order by r.id limit 1) first on true
          where
          """
          + IN_AREA
          + ")"
          + SUBJECT_OF_CASE
          + """
          , c.rule, null::timestamptz as again, null::text as again_on, c.decision_id
          from case_of c where c.reviewers = 1 and not c.mine order by c.drawn_at, c.id limit $2
          """;

  /** What agents did with suggestions, with its interaction; a suggestion's id begins with that. */
  private static String reactions(String actions) {
    return String.format(
        Locale.ROOT,
        """
        with reaction as (
          select suggestion_id, at,
            substring(suggestion_id from '^(.*)~[^~]*~[^~]*$') as interaction,
            substring(suggestion_id from '~([^~]*)~[^~]*$') as rule
          from feedback where at >= $1 and action = any(%s::text[])
        )
        """,
        actions);
  }

  private static final String SHOWN =
      """
      (select d.id from decision d where d.interaction_id = c.id
        and d.suggestion_id = c.suggestion_id and d.outcome = 'shown' limit 1) as decision_id
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
              and j.started_at > i.ended_at and j.started_at < i.ended_at + $6::interval
            order by j.started_at limit 1) j on true
          where
          """
          + IN_AREA
          + " order by reviewed, j.started_at - i.ended_at, i.id limit $2)"
          + SUBJECT_OF_CASE
          + ", c.rule, c.again, c.again_on, "
          + SHOWN
          + " from case_of c order by c.reviewed, c.again - c.ended_at, c.id";

  /** Reactions to rules, $6, that are one of $7. */
  static final String ODD =
      reactions("$7")
          + ", case_of as ("
          + SUBJECT
          + """
          , f.rule, f.suggestion_id,
            row_number() over (partition by f.rule order by f.at desc) as place
          from reaction f join interaction i on i.id = f.interaction
          where f.rule = any($6::text[]) and
          """
          + IN_AREA
          + ")"
          + SUBJECT_OF_CASE
          + ", c.rule, null::timestamptz as again, null::text as again_on, "
          + SHOWN
          + " from case_of c where c.place <= 20 order by c.reviewed, c.place, c.rule limit $2";

  private CandidateSql() {}
}
