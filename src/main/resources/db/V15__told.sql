-- What events tell beside what is counted of the contact itself, of one interaction. kind is heard (an
-- event came by a listening post, whose name it has), said (a customer made something known there), signal
-- (by its topic) or reached (a customer came to a touchpoint of the journey that is named). A post's name that begins with
-- @ is of those that no setting names: which one it is follows from the channel when it is read. topic is
-- what a signal was about.
create table insight_told (
  interaction_id text not null references insight_contact on delete cascade,
  kind text not null,
  name text not null,
  day date not null,
  touchpoint text not null,
  topic text not null,
  n bigint not null,
  primary key (interaction_id, kind, name, day, touchpoint, topic)
) with (fillfactor = 80);
create index insight_told_latest on insight_told (name, day desc) where kind in ('said', 'reached');

-- It is counted with the contact it belongs to, on its own day.
alter function insight_apply(text[], integer, boolean) rename to insight_apply_before_told;

create function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  select insight_apply_before_told(ids, sign, as_settled);

  insert into insight_count as d
  select t.day, case when c.issue <> '' then c.issue else t.topic end, c.segment, c.channel,
    c.language, case when t.touchpoint <> '' then t.touchpoint else c.touchpoint end, as_settled,
    t.kind, t.name, sign * sum(t.n)
  from insight_told t join insight_contact c using (interaction_id)
  where t.interaction_id = any(ids)
  group by 1, 2, 3, 4, 5, 6, t.kind, t.name
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
$$;

create function grant_told_rights() returns void language plpgsql as $$
begin
  grant update, delete on insight_told to glidepath_writer, glidepath_eraser;
end $$;
revoke execute on function grant_told_rights() from public;

-- Sums that leave channel and language out, for whoever asks for all of them; and what posts heard, in
-- all and by language, segment and issue. They follow from the rows above, whoever writes those.
create table insight_roll_day (
  day date not null,
  issue text not null,
  segment text not null,
  channel text not null default '',
  language text not null default '',
  touchpoint text not null,
  contacts bigint not null,
  handled bigint not null,
  handle_seconds bigint not null,
  effort bigint not null,
  effort_squares bigint not null,
  hard bigint not null,
  ces_answers bigint not null,
  ces bigint not null,
  ces_squares bigint not null,
  ces_high bigint not null,
  csat_answers bigint not null,
  csat bigint not null,
  nps_answers bigint not null,
  promoters bigint not null,
  leaving_answers bigint not null,
  leaving bigint not null,
  primary key (day, issue, segment, touchpoint)
) with (fillfactor = 60);

create table insight_roll_count (
  kind text not null,
  day date not null,
  issue text not null,
  segment text not null,
  channel text not null default '',
  language text not null default '',
  touchpoint text not null,
  name text not null,
  n bigint not null,
  primary key (kind, day, issue, segment, touchpoint, name)
) with (fillfactor = 60);

create table insight_roll_post (
  day date not null,
  kind text not null,
  name text not null,
  channel text not null,
  cut text not null,
  value text not null,
  n bigint not null,
  primary key (day, kind, name, channel, cut, value)
) with (fillfactor = 60);

-- The rows that a statement changed, each with 1 if it is there now and -1 if it was before.
create function insight_changed(operation text) returns text language sql immutable as $$
  select case operation
    when 'INSERT' then 'select 1 as sign, t.* from fresh t'
    when 'DELETE' then 'select -1 as sign, t.* from gone t'
    else 'select 1 as sign, t.* from fresh t union all select -1, t.* from gone t' end;
$$;

create function insight_roll_days() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  execute format('
    insert into insight_roll_day as r (day, issue, segment, touchpoint,
      contacts, handled, handle_seconds, effort, effort_squares, hard, ces_answers, ces, ces_squares,
      ces_high, csat_answers, csat, nps_answers, promoters, leaving_answers, leaving)
    select day, issue, segment, touchpoint,
      sum(sign * contacts), sum(sign * handled), sum(sign * handle_seconds), sum(sign * effort),
      sum(sign * effort_squares), sum(sign * hard), sum(sign * ces_answers), sum(sign * ces),
      sum(sign * ces_squares), sum(sign * ces_high), sum(sign * csat_answers), sum(sign * csat),
      sum(sign * nps_answers), sum(sign * promoters), sum(sign * leaving_answers), sum(sign * leaving)
    from (%s) d group by day, issue, segment, touchpoint
    on conflict (day, issue, segment, touchpoint) do update set
      contacts = r.contacts + excluded.contacts, handled = r.handled + excluded.handled,
      handle_seconds = r.handle_seconds + excluded.handle_seconds, effort = r.effort + excluded.effort,
      effort_squares = r.effort_squares + excluded.effort_squares, hard = r.hard + excluded.hard,
      ces_answers = r.ces_answers + excluded.ces_answers, ces = r.ces + excluded.ces,
      ces_squares = r.ces_squares + excluded.ces_squares, ces_high = r.ces_high + excluded.ces_high,
      csat_answers = r.csat_answers + excluded.csat_answers, csat = r.csat + excluded.csat,
      nps_answers = r.nps_answers + excluded.nps_answers, promoters = r.promoters + excluded.promoters,
      leaving_answers = r.leaving_answers + excluded.leaving_answers,
      leaving = r.leaving + excluded.leaving',
    insight_changed(tg_op));
  return null;
end $$;

create function insight_roll_counts() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  execute format('
    insert into insight_roll_count as r (kind, day, issue, segment, touchpoint, name, n)
    select kind, day, issue, segment, touchpoint, name, sum(sign * n)
    from (%s) d where kind not in (''heard'', ''said'')
    group by kind, day, issue, segment, touchpoint, name
    on conflict (kind, day, issue, segment, touchpoint, name) do update set n = r.n + excluded.n',
    insight_changed(tg_op));
  execute format('
    insert into insight_roll_post as r (day, kind, name, channel, cut, value, n)
    select day, kind, name, channel, cut, value, sum(sign * n)
    from (%s) d cross join lateral (values (''all'', ''''), (''language'', language),
      (''segment'', segment), (''issue'', issue)) c (cut, value)
    where kind in (''heard'', ''said'') group by day, kind, name, channel, cut, value
    on conflict (day, kind, name, channel, cut, value) do update set n = r.n + excluded.n',
    insight_changed(tg_op));
  return null;
end $$;

create trigger insight_roll_added after insert on insight_day
  referencing new table as fresh for each statement execute function insight_roll_days();
create trigger insight_roll_changed after update on insight_day
  referencing new table as fresh old table as gone
  for each statement execute function insight_roll_days();
create trigger insight_roll_removed after delete on insight_day
  referencing old table as gone for each statement execute function insight_roll_days();
create trigger insight_roll_added after insert on insight_count
  referencing new table as fresh for each statement execute function insight_roll_counts();
create trigger insight_roll_changed after update on insight_count
  referencing new table as fresh old table as gone
  for each statement execute function insight_roll_counts();
create trigger insight_roll_removed after delete on insight_count
  referencing old table as gone for each statement execute function insight_roll_counts();

insert into insight_roll_day (day, issue, segment, touchpoint,
    contacts, handled, handle_seconds, effort, effort_squares, hard, ces_answers, ces, ces_squares,
    ces_high, csat_answers, csat, nps_answers, promoters, leaving_answers, leaving)
  select day, issue, segment, touchpoint,
    sum(contacts), sum(handled), sum(handle_seconds), sum(effort), sum(effort_squares), sum(hard),
    sum(ces_answers), sum(ces), sum(ces_squares), sum(ces_high), sum(csat_answers), sum(csat),
    sum(nps_answers), sum(promoters), sum(leaving_answers), sum(leaving)
  from insight_day group by day, issue, segment, touchpoint;
insert into insight_roll_count (kind, day, issue, segment, touchpoint, name, n)
  select kind, day, issue, segment, touchpoint, name, sum(n) from insight_count
  group by kind, day, issue, segment, touchpoint, name;

-- Where good scores may hide something.
create index insight_contact_good on insight_contact (day)
  where counts and (nps >= 9 and score >= 60 or csat >= 9000 or cause is not null);

-- What is there already is counted so from now on.
select insight_rebuild();
