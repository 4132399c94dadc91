-- What hurts, by issue: counts that are kept a little behind the events. They say nothing of a person
-- and outlive the events; what they were counted from, a row an interaction, does not.

-- The transaction that wrote an event: whoever reads events in this order up to the oldest
-- transaction that still runs misses none. Those that are there were written so too.
alter table event add column written bigint;
update event set written = xmin::text::bigint;
alter table event alter column written set not null,
  alter column written set default pg_current_xact_id()::text::bigint;
create index event_written on event (written);

-- How far events are counted; changes grows with each change, so that two never count at once.
create table insight_cursor (
  one boolean primary key default true check (one),
  position bigint not null,
  changes bigint not null default 0
);
insert into insight_cursor values (true, 0);

-- What is counted of one interaction. customer is the id of the customer's key, as everywhere. counts
-- says whether it is a contact: a part of another, and what we or a machine began, is none. ces is in
-- thousandths of a point of 1 to 7, 7 the easiest; csat in thousandths of 0 to 10; nps in points.
-- gap is the number of days since the customer's last contact about the same issue; 31 is more, or none.
create table insight_contact (
  interaction_id text primary key,
  customer text,
  received_from timestamptz not null,
  received_to timestamptz not null,
  day date,
  started_at timestamptz,
  counts boolean not null default false,
  issue text not null default '',
  issue_at timestamptz,
  segment text not null default '',
  channel text not null default '',
  language text not null default '',
  touchpoint text not null default '',
  connected_at timestamptz,
  ended_at timestamptz,
  wrapped_at timestamptz,
  score integer not null default 0,
  ces integer,
  csat integer,
  nps integer,
  leaving boolean,
  cause text,
  gap smallint not null default 31
) with (fillfactor = 70);
create index insight_contact_customer on insight_contact (customer, day);
create index insight_contact_hard on insight_contact (issue, score desc, interaction_id);
create index insight_contact_received on insight_contact (received_to);

-- How often each rule charged an interaction.
create table insight_charge (
  interaction_id text not null,
  rule text not null,
  times integer not null,
  primary key (interaction_id, rule)
);

-- Sums of a day. settled is what is not counted again from events, which may be gone.
create table insight_day (
  day date not null,
  issue text not null,
  segment text not null,
  channel text not null,
  language text not null,
  touchpoint text not null,
  settled boolean not null,
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
  primary key (day, issue, segment, channel, language, touchpoint, settled)
) with (fillfactor = 60);

-- How often something with a name was met on a day: kind is gap (days since the last contact), charge
-- (a rule's) or cause (what customers named).
create table insight_count (
  day date not null,
  issue text not null,
  segment text not null,
  channel text not null,
  language text not null,
  touchpoint text not null,
  settled boolean not null,
  kind text not null,
  name text not null,
  n bigint not null,
  primary key (day, issue, segment, channel, language, touchpoint, settled, kind, name)
) with (fillfactor = 60);

-- Adds what these interactions come to, or takes it away. At most four hours of an agent's time are
-- counted of one interaction: in writing, the rest is waiting.
create function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  insert into insight_day as d
  select day, issue, segment, channel, language, touchpoint, as_settled,
    sign * count(*) filter (where counts), sign * count(handle), sign * coalesce(sum(handle), 0),
    sign * coalesce(sum(score) filter (where counts), 0),
    sign * coalesce(sum(score * score) filter (where counts), 0),
    sign * count(*) filter (where counts and score >= 60),
    sign * count(ces), sign * coalesce(sum(ces), 0),
    sign * coalesce(sum(ces::bigint * ces), 0), sign * count(*) filter (where ces <= 3000),
    sign * count(csat), sign * coalesce(sum(csat), 0),
    sign * count(nps), sign * count(*) filter (where nps >= 9),
    sign * count(leaving), sign * count(*) filter (where leaving)
  from (
    select *, case when ended_at > connected_at then
      least(14400, extract(epoch from greatest(ended_at, wrapped_at) - connected_at))::bigint
      end as handle
    from insight_contact where interaction_id = any(ids) and day is not null) c
  group by day, issue, segment, channel, language, touchpoint
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
  select day, issue, segment, channel, language, touchpoint, as_settled, kind, name, sign * sum(n)
  from (
    select day, issue, segment, channel, language, touchpoint, 'gap' as kind, gap::text as name,
      1 as n
    from insight_contact where interaction_id = any(ids) and counts
    union all
    select day, issue, segment, channel, language, touchpoint, 'charge', rule, times
    from insight_contact join insight_charge using (interaction_id)
    where interaction_id = any(ids) and counts
    union all
    select day, issue, segment, channel, language, touchpoint, 'cause', cause, 1
    from insight_contact where interaction_id = any(ids) and counts and cause is not null) c
  group by day, issue, segment, channel, language, touchpoint, kind, name
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
$$;

-- How long ago the contacts of these customers were the last about the same issue.
create function insight_gaps(customers text[]) returns void
language sql set search_path = public, pg_temp as $$
  update insight_contact c set gap = n.gap
  from (
    select interaction_id, least(31, coalesce(day - lag(day) over (
      partition by customer, issue order by started_at, interaction_id), 31)) as gap
    from insight_contact where customer = any(customers) and counts and issue <> '') n
  where c.interaction_id = n.interaction_id and c.gap <> n.gap;
$$;

-- Takes interactions of customers out of what is not settled, as if they had never been.
create function insight_forget(ids text[], keys text[]) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  gone text[];
begin
  update insight_cursor set changes = changes + 1;
  select coalesce(array_agg(interaction_id), '{}') into gone from insight_contact
    where interaction_id = any(ids) or customer = any(keys);
  perform insight_apply(gone, -1, false);
  delete from insight_charge where interaction_id = any(gone);
  delete from insight_contact where interaction_id = any(gone);
end $$;

-- Lets go of the interactions of which nothing came since, and keeps their sums.
create function insight_settle(before timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  past text[];
begin
  update insight_cursor set changes = changes + 1;
  select coalesce(array_agg(interaction_id), '{}') into past from insight_contact
    where received_to < date_trunc('day', before at time zone 'UTC') at time zone 'UTC'
      and not exists (select from legal_hold h where h.customer_id = customer);
  perform insight_apply(past, -1, false);
  perform insight_apply(past, 1, true);
  delete from insight_charge where interaction_id = any(past);
  delete from insight_contact where interaction_id = any(past);
end $$;

-- Begins to count anew, from the first event that is there whole days of.
create function insight_rebuild() returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  kept date;
  past text[];
begin
  update insight_cursor set changes = changes + 1;
  select min(to_date(right(c.relname, 8), 'YYYYMMDD')) into kept
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'event'::regclass and c.relname ~ 'event_[0-9]{8}$';
  select coalesce(array_agg(interaction_id), '{}') into past from insight_contact
    where received_from < kept::timestamp at time zone 'UTC';
  perform insight_apply(past, 1, true);
  delete from insight_day where not settled;
  delete from insight_count where not settled;
  delete from insight_charge;
  delete from insight_contact;
  update insight_cursor set position = 0;
end $$;

create function grant_insight_rights() returns void language plpgsql as $$
begin
  grant update on insight_cursor, insight_contact, insight_charge, insight_day, insight_count
    to glidepath_writer, glidepath_eraser;
  grant insert on insight_day, insight_count to glidepath_eraser;
  grant delete on insight_contact, insight_charge, insight_day, insight_count
    to glidepath_writer, glidepath_eraser;
end $$;
revoke execute on function grant_insight_rights() from public;
