-- Counting writes what changed: what a batch of events touches is added up before and after it, and the
-- difference is written, once a group. Statements stand in functions whose plans a session keeps.

-- What interactions come to in a group, as insight_day has it, and how often something with a name was met
-- there, as insight_count has it.
create type insight_sum as (
  day date, issue text, segment text, channel text, language text, touchpoint text,
  contacts bigint, handled bigint, handle_seconds bigint, effort bigint, effort_squares bigint,
  hard bigint, ces_answers bigint, ces bigint, ces_squares bigint, ces_high bigint,
  csat_answers bigint, csat bigint, nps_answers bigint, promoters bigint,
  leaving_answers bigint, leaving bigint
);
create type insight_part as (
  day date, issue text, segment text, channel text, language text, touchpoint text,
  kind text, name text, n bigint
);

-- At most four hours of an agent's time are counted of one interaction: in writing, the rest is waiting.
create function insight_sums(ids text[], sign integer) returns setof insight_sum
language sql stable as $$
  select day, issue, segment, channel, language, touchpoint,
    sign * count(*) filter (where counts), sign * count(handle),
    sign * coalesce(sum(handle), 0)::bigint,
    sign * coalesce(sum(score) filter (where counts), 0)::bigint,
    sign * coalesce(sum(score * score) filter (where counts), 0)::bigint,
    sign * count(*) filter (where counts and score >= 60),
    sign * count(ces), sign * coalesce(sum(ces), 0)::bigint,
    sign * coalesce(sum(ces::bigint * ces), 0)::bigint, sign * count(*) filter (where ces <= 3000),
    sign * count(csat), sign * coalesce(sum(csat), 0)::bigint,
    sign * count(nps), sign * count(*) filter (where nps >= 9),
    sign * count(leaving), sign * count(*) filter (where leaving)
  from (
    select *, case when ended_at > connected_at then
      least(14400, extract(epoch from greatest(ended_at, wrapped_at) - connected_at))::bigint
      end as handle
    from insight_contact where interaction_id = any(ids) and day is not null) c
  group by day, issue, segment, channel, language, touchpoint
$$;

-- Kinds: gap (days since the customer's last contact about the issue), cause (what customers named), band
-- (customers by the effort of the contact that leads: 0, 20, 40 or 60 and more), outcome (of those, how
-- many did what, such as 60:renewed; lost is cancelled or downgraded), obstacle (an agent's report, by
-- kind), answer (score:ces, such as 33:5000), accepted (suggestions, by rule), charge and shown (by rule),
-- charged-answer (the answers where a rule charged: rule:score:ces); and what was told, each on its own
-- day: heard, said, signal, reached, and of those who came along on journeys came and went.
create function insight_parts(ids text[], sign integer) returns setof insight_part
language sql stable as $$
  select day, issue, segment, channel, language, touchpoint, kind, name, sign * sum(n)::bigint
  from (
    select day, issue, segment, channel, language, touchpoint, n.kind, n.name, n.n
    from (
      select *, least(60, score / 20 * 20)::text as band
      from insight_contact where interaction_id = any(ids) and day is not null) c
    cross join lateral (
      select 'gap' as kind, gap::text as name, 1::bigint as n where counts
      union all
      select 'cause', cause, 1 where counts and cause is not null
      union all
      select 'band', band, 1 where counts and leads
      union all
      select 'outcome', band || ':' || word, 1 from unnest(came) word where counts and leads
      union all
      select 'outcome', band || ':lost', 1
      where counts and leads and came && array['cancelled', 'downgraded']
      union all
      select 'answer', score || ':' || ces, 1 where counts and ces is not null
      union all
      select 'obstacle', word, 1 from unnest(obstacles) word
      union all
      select 'accepted', split_part(suggestion, '~', 1), 1 from unnest(accepted) suggestion
      union all
      select k.kind, k.name, k.n
      from insight_charge h
      cross join lateral (values
        ('charge', h.rule, case when counts then h.times else 0 end),
        ('shown', h.rule, h.shown),
        ('charged-answer', h.rule || ':' || score || ':' || ces,
          case when counts and h.times > 0 then 1 else 0 end)) k (kind, name, n)
      where h.interaction_id = c.interaction_id and k.n > 0 and k.name is not null) n
    union all
    select t.day, case when c.issue <> '' then c.issue else t.topic end, c.segment, c.channel,
      c.language, case when t.touchpoint <> '' then t.touchpoint else c.touchpoint end,
      k.kind, k.name, k.n
    from insight_told t join insight_contact c using (interaction_id)
    cross join lateral (
      select t.kind, t.name, t.n
      union all
      select 'came', t.name, 1 where t.leads
      union all
      select 'went',
        split_part(way, ' ', 1) || ' ' || t.name || '>' || substr(way, strpos(way, ' ') + 1), 1
      from unnest(t.went) way where t.leads) k (kind, name, n)
    where t.interaction_id = any(ids)) p
  group by day, issue, segment, channel, language, touchpoint, kind, name
$$;

-- Adds what these come to, if anything of it is left.
create function insight_add(sums insight_sum[], parts insight_part[], as_settled boolean) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into insight_day as d
  select day, issue, segment, channel, language, touchpoint, as_settled,
    sum(contacts), sum(handled), sum(handle_seconds), sum(effort), sum(effort_squares), sum(hard),
    sum(ces_answers), sum(ces), sum(ces_squares), sum(ces_high), sum(csat_answers), sum(csat),
    sum(nps_answers), sum(promoters), sum(leaving_answers), sum(leaving)
  from unnest(sums)
  group by day, issue, segment, channel, language, touchpoint
  having sum(contacts) <> 0 or sum(handled) <> 0 or sum(handle_seconds) <> 0 or sum(effort) <> 0
    or sum(effort_squares) <> 0 or sum(hard) <> 0 or sum(ces_answers) <> 0 or sum(ces) <> 0
    or sum(ces_squares) <> 0 or sum(ces_high) <> 0 or sum(csat_answers) <> 0 or sum(csat) <> 0
    or sum(nps_answers) <> 0 or sum(promoters) <> 0 or sum(leaving_answers) <> 0
    or sum(leaving) <> 0
  on conflict (day, issue, segment, channel, language, touchpoint, settled) do update set
    contacts = d.contacts + excluded.contacts, handled = d.handled + excluded.handled,
    handle_seconds = d.handle_seconds + excluded.handle_seconds,
    effort = d.effort + excluded.effort,
    effort_squares = d.effort_squares + excluded.effort_squares, hard = d.hard + excluded.hard,
    ces_answers = d.ces_answers + excluded.ces_answers, ces = d.ces + excluded.ces,
    ces_squares = d.ces_squares + excluded.ces_squares, ces_high = d.ces_high + excluded.ces_high,
    csat_answers = d.csat_answers + excluded.csat_answers, csat = d.csat + excluded.csat,
    nps_answers = d.nps_answers + excluded.nps_answers,
    promoters = d.promoters + excluded.promoters,
    leaving_answers = d.leaving_answers + excluded.leaving_answers,
    leaving = d.leaving + excluded.leaving;

  insert into insight_count as d
  select day, issue, segment, channel, language, touchpoint, as_settled, kind, name, sum(n)
  from unnest(parts)
  group by day, issue, segment, channel, language, touchpoint, kind, name
  having sum(n) <> 0
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
end $$;

-- Adds what these interactions come to, or takes it away.
create or replace function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform insight_add(
    array(select s from insight_sums(ids, sign) s), array(select p from insight_parts(ids, sign) p),
    as_settled);
end $$;
drop function insight_apply_before_told(text[], integer, boolean),
  insight_apply_outcomes(text[], integer, boolean), insight_apply_contacts(text[], integer, boolean);

-- Takes in what a batch of events made of its interactions, and what they told beside it: the first as it is
-- now, the second as what is new of it. moved names the customers of whom something changed that others of
-- their contacts depend on. What rules charged and said follows from the decisions after since, up to and
-- with upto. False, and nothing is done, if another counter was there.
create function insight_take(
  fresh insight_contact[], heard insight_told[], moved text[], since bigint, upto bigint, seen bigint)
returns boolean language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  touched text[];
  sums insight_sum[];
  parts insight_part[];
begin
  update insight_cursor set position = upto, changes = changes + 1
    where position = since and changes = seen;
  if not found then
    return false;
  end if;
  touched := array(
    select interaction_id from unnest(fresh)
    union
    select interaction_id from insight_contact where customer = any(moved));
  sums := array(select s from insight_sums(touched, -1) s);
  parts := array(select p from insight_parts(touched, -1) p);

  insert into insight_contact select * from unnest(fresh)
  on conflict (interaction_id) do update set
    customer = excluded.customer, received_from = excluded.received_from,
    received_to = excluded.received_to, day = excluded.day, started_at = excluded.started_at,
    counts = excluded.counts, issue = excluded.issue, issue_at = excluded.issue_at,
    segment = excluded.segment, channel = excluded.channel, language = excluded.language,
    touchpoint = excluded.touchpoint, connected_at = excluded.connected_at,
    ended_at = excluded.ended_at, wrapped_at = excluded.wrapped_at, score = excluded.score,
    ces = excluded.ces, csat = excluded.csat, nps = excluded.nps, leaving = excluded.leaving,
    cause = excluded.cause, outcomes = excluded.outcomes, obstacles = excluded.obstacles,
    accepted = excluded.accepted;

  insert into insight_told as t select * from unnest(heard)
  on conflict (interaction_id, kind, name, day, touchpoint, topic)
    do update set n = case when t.kind = 'reached' then 1 else t.n + excluded.n end;

  insert into insight_charge as c (interaction_id, rule, times, shown)
  select interaction_id, rule, count(*) filter (where outcome = 'charged'),
    count(*) filter (where outcome = 'shown')
  from decision
  where xid > since::text::xid8 and xid <= upto::text::xid8 and outcome in ('charged', 'shown')
    and interaction_id = any(array(select interaction_id from unnest(fresh)))
  group by interaction_id, rule
  on conflict (interaction_id, rule) do update set times = c.times + excluded.times,
    shown = c.shown + excluded.shown;

  if exists (select from unnest(heard) where kind = 'reached') then
    perform insight_ways(moved);
  end if;
  if cardinality(moved) > 0 then
    perform insight_gaps(moved);
    perform insight_leads(moved);
  end if;
  perform insight_add(
    sums || array(select s from insight_sums(touched, 1) s),
    parts || array(select p from insight_parts(touched, 1) p), false);
  return true;
end $$;

-- The functions behind the small sums, one for each operation, so that their plans are kept.
drop trigger insight_roll_added on insight_day;
drop trigger insight_roll_changed on insight_day;
drop trigger insight_roll_removed on insight_day;
drop trigger insight_roll_added on insight_count;
drop trigger insight_roll_changed on insight_count;
drop trigger insight_roll_removed on insight_count;
drop function insight_roll_days(), insight_roll_counts();
do $make$
declare
  word text;
  operation text;
  seen text;
begin
  for word, operation, seen in values
    ('added', 'insert', 'new table as fresh'),
    ('changed', 'update', 'new table as fresh old table as gone'),
    ('removed', 'delete', 'old table as gone')
  loop
    execute format($define$
      create function insight_roll_days_%1$s() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $body$
      begin
        insert into insight_roll_day as r (day, issue, segment, touchpoint,
          contacts, handled, handle_seconds, effort, effort_squares, hard, ces_answers, ces,
          ces_squares, ces_high, csat_answers, csat, nps_answers, promoters, leaving_answers, leaving)
        select day, issue, segment, touchpoint,
          sum(sign * contacts), sum(sign * handled), sum(sign * handle_seconds), sum(sign * effort),
          sum(sign * effort_squares), sum(sign * hard), sum(sign * ces_answers), sum(sign * ces),
          sum(sign * ces_squares), sum(sign * ces_high), sum(sign * csat_answers), sum(sign * csat),
          sum(sign * nps_answers), sum(sign * promoters), sum(sign * leaving_answers),
          sum(sign * leaving)
        from (%2$s) d group by day, issue, segment, touchpoint
        on conflict (day, issue, segment, touchpoint) do update set
          contacts = r.contacts + excluded.contacts, handled = r.handled + excluded.handled,
          handle_seconds = r.handle_seconds + excluded.handle_seconds,
          effort = r.effort + excluded.effort,
          effort_squares = r.effort_squares + excluded.effort_squares,
          hard = r.hard + excluded.hard,
          ces_answers = r.ces_answers + excluded.ces_answers, ces = r.ces + excluded.ces,
          ces_squares = r.ces_squares + excluded.ces_squares,
          ces_high = r.ces_high + excluded.ces_high,
          csat_answers = r.csat_answers + excluded.csat_answers, csat = r.csat + excluded.csat,
          nps_answers = r.nps_answers + excluded.nps_answers,
          promoters = r.promoters + excluded.promoters,
          leaving_answers = r.leaving_answers + excluded.leaving_answers,
          leaving = r.leaving + excluded.leaving;
        return null;
      end $body$;

      create function insight_roll_counts_%1$s() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $body$
      begin
        insert into insight_roll_count as r (kind, day, issue, segment, touchpoint, name, n)
        select kind, day, issue, segment, touchpoint, name, sum(sign * n)
        from (%2$s) d where kind not in ('heard', 'said')
        group by kind, day, issue, segment, touchpoint, name
        on conflict (kind, day, issue, segment, touchpoint, name) do update set n = r.n + excluded.n;
        insert into insight_roll_post as r (day, kind, name, channel, cut, value, n)
        select day, kind, name, channel, cut, value, sum(sign * n)
        from (%2$s) d cross join lateral (values ('all', ''), ('language', language),
          ('segment', segment), ('issue', issue)) c (cut, value)
        where kind in ('heard', 'said') group by day, kind, name, channel, cut, value
        on conflict (day, kind, name, channel, cut, value) do update set n = r.n + excluded.n;
        return null;
      end $body$;

      create trigger insight_roll_%1$s after %3$s on insight_day
        referencing %4$s for each statement execute function insight_roll_days_%1$s();
      create trigger insight_roll_%1$s after %3$s on insight_count
        referencing %4$s for each statement execute function insight_roll_counts_%1$s();
      $define$, word, insight_changed(upper(operation)), operation, seen);
  end loop;
end $make$;
drop function insight_changed(text);

-- Each event of an interaction moves received_to, so that a tree of it would be written with each.
drop index insight_contact_received;
create index insight_contact_received on insight_contact using brin (received_to);

-- What is counted of most events, so that they need not be opened for it: heard, said (by a customer) or
-- nothing, and the language of the customer's words behind it. Null if more of an event is counted, and of
-- those that were there before.
alter table event add column glance text;
